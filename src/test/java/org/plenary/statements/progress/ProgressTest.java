package org.plenary.statements.progress;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.BegunStatements.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.statements.BegunStatements;
import org.plenary.statements.BegunStatements.Begun;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class ProgressTest {
    @Inject World world;
    @Inject BegunStatements statements;

    @Test
    void eachMoveIsKeptWithWhoWhenAndWhy() {
        Begun begun = statements.begun();

        begun.move("drafting", "proposed", 1).then().statusCode(201);
        begun.move("proposed", "agreed", 1).then().statusCode(201);

        as(begun.coordinator().token())
                .get(begun.api() + "/transitions")
                .then()
                .body("state", equalTo("agreed"))
                .body("version", equalTo(1))
                .body("transitions", hasSize(2))
                .body("transitions[0].to", equalTo("agreed"))
                .body("transitions[0].reason", equalTo("decided in Lima"))
                .body("transitions[0].person", equalTo(begun.coordinator().name()))
                .body(
                        "transitions[0].organisation",
                        equalTo(begun.coalition().secretariat().name()));
    }

    @Test
    void thePublicSeesTheOrganisationThatMovedItButNotThePerson() {
        Begun begun = statements.begun();
        begun.move("drafting", "proposed", 1);

        as(null).get(begun.api() + "/transitions")
                .then()
                .body("transitions[0].person", nullValue())
                .body(
                        "transitions[0].organisation",
                        equalTo(begun.coalition().secretariat().name()))
                .body("next", nullValue());
        String page = as(null).accept("text/html").get(begun.page() + "/progress").asString();
        assertTrue(page.contains("decided in Lima"));
        assertFalse(page.contains(begun.coordinator().name()));
    }

    @Test
    void whatStandsInTheWayIsShownBeforeTheClickAndMustBeSeen() {
        Begun begun = statements.begun("public", "1. Ferries [must] stop.\n2. Ports stay open.");
        var coordinator = begun.coordinator().visits(begun.page() + "/progress");
        var page = coordinator.get(begun.page() + "/progress");

        assertTrue(page.html().select("main").text().contains("1 bracket is still open"));
        var form = page.form("form[action$=progress]");
        var unseen = coordinator.submit(form, Map.of("to", "proposed", "reason", "It is time"));
        assertEquals(422, unseen.status());
        assertEquals("It is time", unseen.html().select("#reason").text());
        var seen =
                coordinator.submit(
                        form, Map.of("to", "proposed", "reason", "It is time", "seen", "true"));
        assertEquals(200, seen.status());
        assertTrue(
                seen.html()
                        .select("section[aria-labelledby=history]")
                        .text()
                        .contains("It is time"));
    }

    @Test
    void aStatementWithoutATextIsNotProposed() {
        var coalition = world.coalition();
        String id =
                as(coalition.coordinator().token())
                        .body(
                                Map.of(
                                        "title",
                                        "Nothing yet",
                                        "language",
                                        "en",
                                        "coalition",
                                        coalition.slug(),
                                        "visibility",
                                        "public"))
                        .post("/api/v1/statements")
                        .path("id");

        new Begun(id, coalition, null, coalition.coordinator().token())
                .move("drafting", "proposed", 0)
                .then()
                .statusCode(409)
                .body("detail", containsString("no text yet"));
    }

    @Test
    void aMoveNeedsAReasonAWayAndTheStateThatWasSeen() {
        Begun begun = statements.begun();

        begun.move("drafting", "delivered", 1).then().statusCode(409);
        begun.move("proposed", "agreed", 1).then().statusCode(409);
        begun.move("drafting", "proposed", 7).then().statusCode(409);
        as(begun.coordinator().token())
                .body(Map.of("from", "drafting", "to", "proposed", "version", 1, "reason", " "))
                .post(begun.api() + "/transitions")
                .then()
                .statusCode(422);
        as(null).get(begun.api() + "/transitions").then().body("state", equalTo("drafting"));
    }

    @Test
    void anAgreedStatementIsOpenedByALetterOnly() {
        Begun begun = statements.begun();
        begun.move("drafting", "proposed", 1);
        begun.move("proposed", "agreed", 1);

        begun.move("agreed", "open-for-signature", 1).then().statusCode(409);
    }

    @Test
    void aRoundHasANumberAndADeadlineThatIsAhead() {
        Begun begun = statements.begun();

        round(begun, Instant.now().minusSeconds(60)).then().statusCode(422);
        round(begun, Instant.now().plus(4, ChronoUnit.DAYS)).then().statusCode(201);

        as(null).get(begun.api() + "/transitions")
                .then()
                .body("state", equalTo("round"))
                .body("round", equalTo(1));
    }

    @Test
    void onlyCoordinatorsMoveAndAnUnreadableStatementDoesNotExist() {
        Begun begun = statements.begun("coalition", BegunStatements.TEXT);
        var drafter = world.person(begun.drafting());
        var outsider = world.person(world.organisation("Outsider", "PL"));

        assertEquals(403, move(begun, drafter.token()));
        assertEquals(404, move(begun, outsider.token()));
        assertEquals(401, move(begun, null));
    }

    @Test
    void ofTwoWhoMoveItInTheSameMomentOneDoes() throws Exception {
        Begun begun = statements.begun();
        String token = begun.coordinator().token();
        var together = new CyclicBarrier(2);
        Callable<Integer> act =
                () -> {
                    together.await();
                    return move(begun, token);
                };
        var threads = Executors.newFixedThreadPool(2);

        var answers = threads.invokeAll(List.of(act, act));

        assertEquals(
                List.of(201, 409),
                List.of(answers.get(0).get(), answers.get(1).get()).stream().sorted().toList());
        as(null).get(begun.api() + "/transitions").then().body("transitions", hasSize(1));
        threads.shutdown();
    }

    private static int move(Begun begun, String token) {
        return as(token)
                .body(
                        Map.of(
                                "from",
                                "drafting",
                                "to",
                                "proposed",
                                "version",
                                1,
                                "reason",
                                "time",
                                "seen",
                                true))
                .post(begun.api() + "/transitions")
                .statusCode();
    }

    private static io.restassured.response.Response round(Begun begun, Instant until) {
        return as(begun.coordinator().token())
                .body(
                        Map.of(
                                "from",
                                "drafting",
                                "to",
                                "round",
                                "version",
                                1,
                                "until",
                                until.toString(),
                                "zone",
                                "Africa/Nairobi",
                                "reason",
                                "The regions want to speak",
                                "seen",
                                true))
                .post(begun.api() + "/transitions");
    }
}
