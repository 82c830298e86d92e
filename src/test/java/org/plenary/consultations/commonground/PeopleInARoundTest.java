package org.plenary.consultations.commonground;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class PeopleInARoundTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    private record Round(Opened in, String api, String page, String proposition) {
        Response take(String token, String stand, int revision) {
            return as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("stand", stand, "revision", revision))
                    .put(api + "/positions/" + proposition);
        }
    }

    private Round round(String naming, boolean people) {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        Map<String, Object> terms =
                Map.of(
                        "title",
                        "What do we share?",
                        "endsAt",
                        "2040-01-01T12:00",
                        "naming",
                        naming,
                        "disclosure",
                        "at-the-end",
                        "people",
                        people,
                        "proposals",
                        true);
        String api =
                opened.api()
                        + "/common-ground/"
                        + post(convenor, opened.api() + "/common-ground", terms).path("id");
        String proposition =
                post(
                                convenor,
                                api + "/propositions",
                                Map.of("wording", Map.of("en", "No fees for workers.")))
                        .path("id");
        return new Round(opened, api, api.replace("/api/v1", ""), proposition);
    }

    private static Response post(String token, String to, Object body) {
        return as(token).contentType(ContentType.JSON).body(body).post(to);
    }

    private void end(Round round) {
        consultations.sql(
                "update ground_round set ends_at = clock_timestamp() where consultation = :id",
                round.in().id());
    }

    @Test
    void peopleStandBesideOrganisationsAsAGroupOfTheirOwn() {
        Round round = round("secret", true);
        for (int i = 0; i < 3; i++) {
            round.take(world.person().token(), "agree", 0).then().statusCode(200);
        }
        var last = world.person();
        String answers = round.page() + "/answers";
        WebSession session = last.visits(answers);
        var form = session.get(answers).form("form.cg-row");
        assertEquals(200, session.submit(form, Map.of("stand", "pass")).status());
        round.take(last.token(), "agree", 0).then().statusCode(409);
        round.take(last.token(), "disagree", 1).then().statusCode(200);
        for (String country : List.of("KE", "KE", "KE")) {
            var body = world.organisation("Voice", country, round.in().coalition());
            round.take(world.person(body, Power.CONTRIBUTE).token(), "disagree", 0)
                    .then()
                    .statusCode(200);
        }
        post(last.token(), round.api() + "/propositions", Map.of("wording", Map.of("en", "Mine.")))
                .then()
                .statusCode(403);
        assertFalse(session.get(round.page()).body().contains("/proposals"));
        as(last.token())
                .get(round.api() + "/positions")
                .then()
                .body("stand", equalTo(List.of("disagree")));
        end(round);

        as(null).get(round.api() + "/results")
                .then()
                .body("respondents", equalTo(7))
                .body("propositions[0].all.agree", equalTo(3))
                .body("propositions[0].categories.group", hasItems("people"))
                .body("propositions[0].regions.group", hasItems("people", "002"));
        assertTrue(WebSession.anonymous().get(round.page()).html().text().contains("People"));
        as(null).get(round.page() + "/results.csv")
                .then()
                .body(containsString(",category,people,"))
                .body(containsString(",region,people,"));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from ground_respondent r join ground_round g on g.id = r.round"
                                + " where g.consultation = :id and (r.name is not null or r.region <> '' and r.category = 'people')",
                        round.in().id()));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from journal where subject = :id and kind like 'position%'",
                        round.in().id()));
    }

    @Test
    void tooFewPeopleAreToldNothingOfAndInARoundByNameTheyAreNamed() {
        Round secret = round("secret", true);
        var her = world.person();
        List<String> people = List.of(her.token(), world.person().token(), world.person().token());
        for (String token : people.subList(0, 2)) {
            secret.take(token, "agree", 0).then().statusCode(200);
        }
        for (int i = 0; i < 3; i++) {
            var body = world.organisation("Voice", "KE", secret.in().coalition());
            secret.take(world.person(body, Power.CONTRIBUTE).token(), "disagree", 0)
                    .then()
                    .statusCode(200);
        }
        end(secret);
        as(null).get(secret.api() + "/results")
                .then()
                .body("propositions[0].all.agree", equalTo(2))
                .body("propositions[0].categories.group", equalTo(List.of()))
                .body("propositions[0].regions.group", equalTo(List.of()));

        Round named = round("by-name", true);
        for (String token : people) {
            named.take(token, "agree", 0).then().statusCode(200);
        }
        end(named);
        assertTrue(WebSession.anonymous().get(named.page()).html().text().contains(her.name()));

        Round organisations = round("secret", false);
        organisations.take(people.get(0), "agree", 0).then().statusCode(403);
        String answers = organisations.page() + "/answers";
        assertEquals(403, her.visits(answers).get(answers).status());
    }
}
