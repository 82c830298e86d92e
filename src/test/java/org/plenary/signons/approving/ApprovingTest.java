package org.plenary.signons.approving;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.OpenedLetters.sign;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.confirming.PublicForm;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class ApprovingTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm mails;
    @Inject World world;
    @Inject Tallies tallies;
    @Inject ExpiringApprovals expiring;

    @Test
    void aSignatureWaitsForASecondHandAndNobodyIsTheirOwn() {
        var letter = letters.publicLetter();
        var board = twoHanded();
        var first = world.person(board, Power.SIGN);
        var second = world.person(board, Power.SIGN);
        var unmandated = world.person(board, Power.VOTE);
        String secondToken = second.token();
        // The platform knows where to write once somebody has signed in.
        as(secondToken).get("/api/v1/me").then().statusCode(200);
        as(first.token()).get("/api/v1/me").then().statusCode(200);
        String id =
                sign(first.token(), letter, letter.signature())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        assertEquals(0, tallies.of(letter.uuid()).total());
        assertTrue(
                mails.mail(second.email(), "Please decide: ").text().contains("/approvals/" + id));
        approve(first.token(), letter, id, letter.sha256(), 403);
        approve(unmandated.token(), letter, id, letter.sha256(), 404);
        approve(world.person().token(), letter, id, letter.sha256(), 404);
        approve(secondToken, letter, id, "0".repeat(64), 409);
        var session = second.visits(letter.page() + "/approvals/" + id);
        var page =
                session.submit(
                        session.get(letter.page() + "/approvals/" + id)
                                .form("form[action$=/approval]"),
                        Map.of());
        assertEquals(200, page.status(), page.body());

        assertEquals(1, tallies.of(letter.uuid()).total());
        mails.mail(first.email(), "has signed");
        approve(secondToken, letter, id, letter.sha256(), 409);
        given().contentType(ContentType.JSON)
                .body(Map.of("sha256", letter.sha256()))
                .post(letter.api() + "/approvals/" + id + "/approval")
                .then()
                .statusCode(401);
    }

    @Test
    void ofTwoSecondHandsOnlyOneDecides() throws Exception {
        var letter = letters.publicLetter();
        var board = twoHanded();
        String id =
                sign(world.person(board, Power.SIGN).token(), letter, letter.signature())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String yes = world.person(board, Power.SIGN).token();
        String no = world.person(board, Power.SIGN).token();
        var tries = new ArrayList<Callable<Integer>>();
        tries.add(() -> decide(yes, letter, id, "approval", Map.of("sha256", letter.sha256())));
        tries.add(() -> decide(no, letter, id, "refusal", Map.of("reason", "not now")));

        var answers = new ArrayList<Integer>();
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var each : threads.invokeAll(tries)) {
                answers.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        answers.sort(null);
        assertEquals(List.of(204, 409), answers);
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void whatNobodyAgreedToLapsesWithTheLetter() {
        var letter = letters.publicLetter();
        var board = twoHanded();
        String id =
                sign(world.person(board, Power.SIGN).token(), letter, letter.signature())
                        .then()
                        .extract()
                        .path("id");
        expiring.expireWhatIsOver();
        assertEquals(List.of("AWAITING_APPROVAL"), states(letter));
        letters.sql(
                "update letter set opened_at = opened_at - interval '9 days', grace_minutes = 1,"
                        + " closes_at = clock_timestamp() - interval '1 minute' where id = :id",
                letter.uuid());

        approve(world.person(board, Power.SIGN).token(), letter, id, letter.sha256(), 409);
        expiring.expireWhatIsOver();

        assertEquals(List.of("EXPIRED"), states(letter));
        assertEquals(0, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void administratorsDecideWhetherASecondPersonIsNeeded() {
        var board = twoHanded();
        var member = world.person(board, Power.SIGN);

        assertEquals(
                404,
                member.visits(board.href() + "/members")
                        .post(board.href() + "/mandates/second-person", Map.of("required", "false"))
                        .status());
        var page =
                world.administrator(board)
                        .visits(board.href() + "/mandates")
                        .get(board.href() + "/mandates");
        assertTrue(page.html().text().contains("On: a second person must agree."));
    }

    private World.Body twoHanded() {
        var board = world.organisation("Board", "CO");
        var session = board.administrator().visits(board.href() + "/mandates");
        var page =
                session.submit(
                        session.get(board.href() + "/mandates").form("#second-person"), Map.of());
        assertEquals(200, page.status());
        return board;
    }

    private List<?> states(OpenedLetters.Opened letter) {
        return letters.rows("select state from sign_on where letter = :id", letter.uuid());
    }

    private static void approve(
            String token, OpenedLetters.Opened letter, String id, String sha256, int answer) {
        assertEquals(answer, decide(token, letter, id, "approval", Map.of("sha256", sha256)));
    }

    private static int decide(
            String token,
            OpenedLetters.Opened letter,
            String id,
            String what,
            Map<String, ?> body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(letter.api() + "/approvals/" + id + "/" + what)
                .statusCode();
    }
}
