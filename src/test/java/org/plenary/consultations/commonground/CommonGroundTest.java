package org.plenary.consultations.commonground;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class CommonGroundTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    private record Asked(Opened in, String convenor, String api, String page, List<String> ids) {
        Response take(String token, int which, String stand, int revision) {
            return as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("stand", stand, "revision", revision))
                    .put(api + "/positions/" + ids.get(which));
        }
    }

    private Asked asked(String naming, String disclosure, String... words) {
        Opened opened = consultations.toMembers();
        String convenor = opened.coalition().coordinator().token();
        Response planned =
                as(convenor)
                        .contentType(ContentType.JSON)
                        .body(terms(naming, disclosure))
                        .post(opened.api() + "/common-ground");
        planned.then().statusCode(201);
        String api = opened.api() + "/common-ground/" + planned.path("id");
        List<String> ids = new ArrayList<>();
        for (String w : words) {
            ids.add(put(convenor, api, w).then().statusCode(201).extract().path("id"));
        }
        return new Asked(
                opened, convenor, api, opened.page() + "/common-ground/" + planned.path("id"), ids);
    }

    private static Map<String, Object> terms(String naming, String disclosure) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("title", "What do we share?");
        terms.put("endsAt", "2040-01-01T12:00");
        terms.put("naming", naming);
        terms.put("disclosure", disclosure);
        terms.put("proposals", true);
        return terms;
    }

    private static Response put(String token, String api, String words) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("wording", Map.of("en", words)))
                .post(api + "/propositions");
    }

    private String voice(Opened opened, String country) {
        var body = world.organisation("Voice", country, opened.coalition());
        return world.person(body, Power.CONTRIBUTE).token();
    }

    private void end(Asked asked) {
        consultations.sql(
                "update ground_round set ends_at = clock_timestamp() where consultation = :id",
                asked.in().id());
    }

    @Test
    void organisationsAnswerAndAtTheEndOnlySumsOfLargeGroupsAreTold() {
        Asked asked = asked("secret", "convenors-meanwhile", "No fees for workers.", "One text.");
        List<String> voices = new ArrayList<>();
        for (String country : List.of("KE", "SN", "MA", "PL")) {
            voices.add(voice(asked.in(), country));
        }

        asked.take(voices.get(0), 0, "agree", 0).then().statusCode(200);
        asked.take(voices.get(1), 0, "agree", 0).then().statusCode(200);
        var coordinator = asked.in().coalition().coordinator().visits(asked.page());
        assertFalse(
                coordinator.get(asked.page()).html().text().contains("Agree 100%"),
                "two answers tell of each other");
        asked.take(voices.get(2), 0, "agree", 0).then().statusCode(200);
        assertTrue(coordinator.get(asked.page()).html().text().contains("Agree 100%"));
        asked.take(voices.get(3), 0, "disagree", 0).then().statusCode(200);
        assertTrue(
                coordinator.get(asked.page()).html().text().contains("Agree 100%"),
                "one more would be read from the difference");
        as(voices.get(0))
                .get(asked.api() + "/positions")
                .then()
                .body("stand", equalTo(List.of("agree")));
        as(voices.get(1)).get(asked.api() + "/results").then().statusCode(404);
        as(asked.convenor()).get(asked.api() + "/results").then().statusCode(404);
        asked.take(voices.get(3), 1, "agree", 0).then().statusCode(200);
        end(asked);

        as(null).get(asked.api() + "/results")
                .then()
                .statusCode(200)
                .body("respondents", equalTo(4))
                .body("propositions[0].all.agree", equalTo(3))
                .body("propositions[0].all.disagree", equalTo(1))
                .body("propositions[0].regions", hasSize(0))
                .body("propositions[1].all", equalTo(null))
                .body("propositions[1].silent", equalTo(3));
        as(null).get(asked.page() + "/results.csv")
                .then()
                .statusCode(200)
                .body(containsString("No fees for workers.,all,,,3,1,0,"));
        asked.take(voices.get(0), 0, "disagree", 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plenary:problem:commonground.refused.too-late"));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from journal where subject = :id and kind like 'position%'",
                        asked.in().id()));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from ground_respondent r join ground_round g on g.id = r.round"
                                + " where g.consultation = :id and (r.organisation is not null or r.name is not null)",
                        asked.in().id()));
    }

    @Test
    void inARoundByNameEverybodySeesWhoStoodWhereWhenItIsOver() {
        Asked asked = asked("by-name", "at-the-end", "No fees for workers.");
        var body = world.organisation("Tierra Viva", "CO", asked.in().coalition());
        asked.take(world.person(body, Power.CONTRIBUTE).token(), 0, "agree", 0)
                .then()
                .statusCode(200);
        for (String country : List.of("KE", "PL")) {
            asked.take(voice(asked.in(), country), 0, "pass", 0).then().statusCode(200);
        }
        var visitor = org.plenary.support.WebSession.anonymous();
        assertFalse(visitor.get(asked.page()).html().text().contains(body.name()));
        as(asked.convenor())
                .contentType(ContentType.JSON)
                .body(terms("secret", "at-the-end"))
                .put(asked.api())
                .then()
                .statusCode(409);

        end(asked);

        assertTrue(visitor.get(asked.page()).html().text().contains(body.name()));
        assertEquals(
                List.of(3L),
                consultations.rows(
                        "select count(*) from journal where subject = :id and kind = 'position-taken'",
                        asked.in().id()));
    }

    @Test
    void strangersFindNothingToLookAfterAndOnlyTheMandatedAnswer() {
        Asked asked = asked("secret", "at-the-end", "No fees for workers.");
        var member = world.organisation("Tierra Viva", "CO", asked.in().coalition());
        String colleague = world.person(member).token();
        String outsider =
                world.person(world.organisation("Elsewhere", "PL"), Power.CONTRIBUTE).token();
        String state = asked.api() + "/propositions/" + asked.ids().get(0) + "/state";

        for (String token : List.of(colleague, outsider)) {
            as(token)
                    .contentType(ContentType.JSON)
                    .body(terms("secret", "at-the-end"))
                    .post(asked.in().api() + "/common-ground")
                    .then()
                    .statusCode(404);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(terms("secret", "at-the-end"))
                    .put(asked.api())
                    .then()
                    .statusCode(404);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("state", "removed"))
                    .post(state)
                    .then()
                    .statusCode(404);
            asked.take(token, 0, "agree", 0).then().statusCode(403);
            put(token, asked.api(), "Mine.").then().statusCode(403);
        }
        var session = world.person(member).visits("/");
        for (String page : List.of("/propositions", "/terms")) {
            assertEquals(404, session.get(asked.page() + page).status(), page);
        }
        assertEquals(404, session.get(asked.in().page() + "/common-ground/new").status());
        as(null).get(asked.page() + "/results.csv").then().statusCode(404);
        as(outsider)
                .get(asked.in().api() + "/common-ground/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        asked.take(null, 0, "agree", 0).then().statusCode(401);
    }

    @Test
    void whatParticipantsProposeIsAskedOnceItIsLetIn() {
        Asked asked = asked("secret", "at-the-end", "No fees for workers.");
        String voice = voice(asked.in(), "KE");

        put(voice, asked.api(), "x".repeat(201)).then().statusCode(422);
        String mine =
                put(voice, asked.api(), "Schools for all.")
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("proposed"))
                        .extract()
                        .path("id");
        as(null).get(asked.api() + "/propositions").then().body("items", hasSize(1));
        as(asked.convenor())
                .contentType(ContentType.JSON)
                .body(Map.of("state", "asked"))
                .post(asked.api() + "/propositions/" + mine + "/state")
                .then()
                .statusCode(200);
        as(null).get(asked.api() + "/propositions?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", containsString("after=" + asked.ids().get(0)));
        as(voice)
                .contentType(ContentType.JSON)
                .body(Map.of("stand", "agree", "revision", 0))
                .put(asked.api() + "/positions/" + mine)
                .then()
                .statusCode(200);
        as(asked.convenor())
                .contentType(ContentType.JSON)
                .body(Map.of("wording", Map.of("en", "No schools at all.")))
                .put(asked.api() + "/propositions/" + mine)
                .then()
                .statusCode(409);
    }

    @Test
    void colleaguesWhoDisagreeAreToldAndNotOverwritten() throws Exception {
        Asked asked = asked("secret", "at-the-end", "No fees for workers.");
        var member = world.organisation("Tierra Viva", "CO", asked.in().coalition());
        var first = world.person(member, Power.CONTRIBUTE);
        var second = world.person(member, Power.CONTRIBUTE);
        String his = first.token();
        String hers = second.token();

        List<Integer> answers =
                atOnce(
                        () -> asked.take(his, 0, "agree", 0).statusCode(),
                        () -> asked.take(hers, 0, "disagree", 0).statusCode());

        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        assertEquals(
                List.of(1L),
                consultations.rows(
                        "select count(*) from ground_respondent r join ground_round g on g.id = r.round where g.consultation = :id",
                        asked.in().id()));
        String all = asked.page() + "/answers";
        var session = second.visits(all);
        var page = session.get(all);
        String now = as(his).get(asked.api() + "/positions").path("[0].stand");
        String other = now.equals("agree") ? "disagree" : "agree";
        asked.take(his, 0, "pass", 1).then().statusCode(200);
        var conflict = session.submit(page.form("form.cg-row"), Map.of("stand", other));
        assertEquals(409, conflict.status());
        assertTrue(conflict.html().select(".note").text().contains("has not been saved"));
        assertTrue(conflict.html().select("article").text().contains("Saved now: Pass"));
        var changed = session.submit(conflict.form("form.cg-row"), Map.of("stand", other));
        assertEquals(200, changed.status());
        as(hers).get(asked.api() + "/positions").then().body("[0].stand", equalTo(other));
    }

    @Test
    void atTheClosingInstantAnAnswerIsInTimeOrToldThatItIsNot() throws Exception {
        Asked asked = asked("secret", "at-the-end", "No fees for workers.", "One text.");
        List<String> voices = List.of(voice(asked.in(), "KE"), voice(asked.in(), "PL"));
        consultations.sql(
                "update ground_round set ends_at = clock_timestamp() + interval '60 milliseconds' where consultation = :id",
                asked.in().id());

        List<Integer> answers = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            String stand = round % 2 == 0 ? "agree" : "pass";
            int seen = round;
            answers.addAll(
                    atOnce(
                            () -> asked.take(voices.get(0), 0, stand, seen).statusCode(),
                            () -> asked.take(voices.get(1), 1, stand, seen).statusCode()));
        }

        long taken = answers.stream().filter(status -> status == 200).count();
        assertEquals(8 - taken, answers.stream().filter(status -> status == 409).count());
        assertTrue(taken < 8, "the end came while they answered");
        Number revisions =
                (Number)
                        consultations
                                .rows(
                                        "select coalesce(sum(p.revision), 0) from ground_position p join ground_respondent r"
                                                + " on r.id = p.respondent join ground_round g on g.id = r.round where g.consultation = :id",
                                        asked.in().id())
                                .get(0);
        assertEquals(taken, revisions.longValue());
    }

    @Test
    void whatAPropositionWasDrawnFromVanishesWhenItIsTakenBack() {
        Asked asked = asked("secret", "at-the-end");
        String question = asked.in().ask(asked.convenor(), "open", "What is the gap?", Map.of());
        String voice = voice(asked.in(), "KE");
        String draft = asked.in().api() + "/answers/ours";
        json(voice, Map.of("as", "ours")).post(asked.in().api() + "/answers");
        json(
                        voice,
                        Map.of(
                                "version",
                                1,
                                "revision",
                                0,
                                "language",
                                "en",
                                "words",
                                "Schools turn children away."))
                .put(draft + "/questions/" + question);
        json(voice, Map.of("publication", "by-name"))
                .post(draft + "/sendings")
                .then()
                .statusCode(201);
        Object answer =
                consultations
                        .rows(
                                "select id from answer where question = :id",
                                UUID.fromString(question))
                        .get(0);
        var drawn =
                Map.of(
                        "wording",
                        Map.of("en", "Schools for all."),
                        "passages",
                        List.of(Map.of("answer", answer.toString(), "from", 0, "to", 12)));

        json(asked.convenor(), drawn).post(asked.api() + "/propositions").then().statusCode(201);

        var visitor = org.plenary.support.WebSession.anonymous();
        assertEquals(
                "Schools turn", visitor.get(asked.page()).html().select("blockquote.prop").text());
        as(voice).delete(draft).then().statusCode(204);
        assertEquals(0, visitor.get(asked.page()).html().select("blockquote.prop").size());
        json(asked.convenor(), drawn).post(asked.api() + "/propositions").then().statusCode(422);
    }

    private static io.restassured.specification.RequestSpecification json(
            String token, Object body) {
        return as(token).contentType(ContentType.JSON).body(body);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> act : List.of(one, other)) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            start.countDown();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
