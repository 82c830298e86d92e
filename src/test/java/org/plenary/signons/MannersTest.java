package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.OpenedLetters.sign;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** How somebody can sign: withheld, with a reservation, for members, as an observer. */
@PlenaryTest
class MannersTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject Tallies tallies;

    @Test
    void aWithheldNameIsCountedAndKnownToItsOwnPeopleAndCoordinatorsOnly() {
        var letter = letters.publicLetter();
        var hidden = world.organisation("Refugio Secreto", "CO");
        var friend = world.organisation("Member", "KE", letter.coalition());
        String own = world.person(hidden, Power.SIGN).token();
        String member = world.person(friend, Power.SIGN).token();
        String coordinator = letter.coalition().coordinator().token();
        String id =
                sign(own, letter, Map.of("sha256", letter.sha256(), "visibility", "coordinators"))
                        .then()
                        .statusCode(201)
                        .body("name", equalTo(hidden.name()))
                        .extract()
                        .path("id");
        String path = letter.api() + "/sign-ons/" + id;

        given().get(letter.api() + "/tally")
                .then()
                .body("total", equalTo(1))
                .body("withheld", equalTo(1))
                .body("byRegion", equalTo(Map.of()))
                .body("byCountry", equalTo(Map.of()));
        given().get(path).then().statusCode(404);
        as(member).get(path).then().statusCode(404);
        as(member).delete(path).then().statusCode(404);
        as(coordinator).get(path).then().statusCode(200).body("name", equalTo(hidden.name()));
        as(own).get(path).then().statusCode(200).body("visibility", equalTo("coordinators"));
        for (String token : new String[] {null, member}) {
            for (String output :
                    List.of(
                            letter.page(),
                            letter.page() + "?q=Refugio",
                            letter.page() + "/count",
                            letter.page() + "/sign-ons.csv",
                            letter.api() + "/sign-ons",
                            letter.api() + "/sign-ons?q=refugio",
                            letter.api() + "/sign-ons?format=csv")) {
                if (token != null && !output.startsWith("/api")) {
                    continue;
                }
                as(token)
                        .get(output)
                        .then()
                        .statusCode(200)
                        .body(not(containsString(hidden.name())))
                        .body(not(containsString(hidden.id().toString())));
            }
        }
        given().get(letter.page()).then().body(containsString("1 signatory withholds its name"));
        assertEquals(
                List.of(0L),
                letters.rows(
                        """
                        select count(*) from journal j where j.subject = :id and j.kind = 'sign-on-made'
                            and (j.person is not null or j.organisation is not null
                                or j.details::text like '%"signatory":"%')
                        """,
                        letter.uuid()));
        sign(own, letter, letter.signature()).then().statusCode(409);
        as(own).delete(path).then().statusCode(204);
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void aNameForTheCoalitionIsShownToItsMembersOnly() {
        var letter = letters.publicLetter();
        var shy = world.organisation("Shy One", "CO");
        var friend = world.organisation("Member", "KE", letter.coalition());
        String id =
                sign(
                                world.person(shy, Power.SIGN).token(),
                                letter,
                                Map.of("sha256", letter.sha256(), "visibility", "coalition"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        var member = world.person(friend, Power.SIGN);
        as(member.token()).get(letter.api() + "/sign-ons/" + id).then().statusCode(200);
        assertTrue(member.visits(letter.page()).get(letter.page()).body().contains(shy.name()));
        given().get(letter.page()).then().body(not(containsString(shy.name())));
    }

    @Test
    void aSignatureWithAReservationCountsOnceItsWordsAreAgreed() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        String token = world.person(member, Power.SIGN).token();
        String coordinator = letter.coalition().coordinator().token();
        Map<String, Object> body =
                Map.of(
                        "sha256",
                        letter.sha256(),
                        "reservations",
                        List.of(Map.of("words", "We dissociate ourselves from the title.")));

        sign(token, letter, body).then().statusCode(201).body("state", equalTo("in-review"));
        sign(token, letter, body)
                .then()
                .statusCode(409)
                .body("type", endsWith("signons.refused.in-review"));
        given().get(letter.api() + "/tally").then().body("total", equalTo(0));
        given().get(letter.api() + "/reservations").then().body("$", empty());
        String reservation =
                as(coordinator)
                        .get(letter.api() + "/reservations")
                        .then()
                        .body("$", hasSize(1))
                        .extract()
                        .path("[0].id");
        String decisions = letter.api() + "/reservations/" + reservation + "/decisions";
        decide(token, decisions, "approved", "").then().statusCode(404);
        decide(coordinator, decisions, "approved", "").then().statusCode(200);
        decide(coordinator, decisions, "refused", "late").then().statusCode(409);

        given().get(letter.api() + "/tally").then().body("total", equalTo(1));
        given().get(letter.page())
                .then()
                .body(containsString("We dissociate ourselves from the title."))
                .body(containsString("href=\"#said-1\""));
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void wordsThatAreNotAgreedLeaveTheWayOpenForOthers() {
        var letter = letters.publicLetter();
        String token = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN).token();
        String coordinator = letter.coalition().coordinator().token();
        Map<String, Object> body =
                Map.of(
                        "sha256",
                        letter.sha256(),
                        "reservations",
                        List.of(Map.of("words", "An advertisement.", "kind", "position")));
        sign(token, letter, body).then().statusCode(201);
        String reservation = as(coordinator).get(letter.api() + "/reservations").path("[0].id");
        String decisions = letter.api() + "/reservations/" + reservation + "/decisions";

        decide(coordinator, decisions, "refused", "").then().statusCode(422);
        decide(coordinator, decisions, "refused", "Not about the text").then().statusCode(200);

        sign(token, letter, letter.signature()).then().statusCode(201);
        given().get(letter.api() + "/tally").then().body("total", equalTo(1));
        given().get(letter.page()).then().body(not(containsString("An advertisement.")));
    }

    @Test
    void membersAreToldAndNeverAdded() {
        var letter = letters.publicLetter();
        var network = world.organisation("Network", "KE");
        String token = world.person(network, Power.SIGN).token();

        for (int members : new int[] {0, 1, 1_000_001}) {
            sign(token, letter, Map.of("sha256", letter.sha256(), "onBehalfOf", members))
                    .then()
                    .statusCode(422);
        }
        sign(token, letter, Map.of("sha256", letter.sha256(), "onBehalfOf", 48))
                .then()
                .statusCode(201)
                .body("onBehalfOf", equalTo(48));

        given().get(letter.api() + "/tally").then().body("total", equalTo(1));
        given().get(letter.page()).then().body(containsString("on behalf of 48 organisations"));
    }

    @Test
    void observersAreListedApartAndNotCounted() {
        var plain = letters.publicLetter();
        String token = world.person(world.organisation("Watcher", "KE"), Power.SIGN).token();
        sign(token, plain, Map.of("sha256", plain.sha256(), "observer", true))
                .then()
                .statusCode(403);
        var letter = letters.letter("public", Map.of("observers", true));
        var watcher = world.organisation("Watcher", "KE");
        sign(
                        world.person(watcher, Power.SIGN).token(),
                        letter,
                        Map.of("sha256", letter.sha256(), "observer", true))
                .then()
                .statusCode(201);

        given().get(letter.api() + "/tally")
                .then()
                .body("total", equalTo(0))
                .body("observers", equalTo(1));
        assertTrue(tallies.agrees(letter.uuid()));
    }

    private static io.restassured.response.Response decide(
            String token, String path, String decision, String reason) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "reason", reason))
                .post(path);
    }
}
