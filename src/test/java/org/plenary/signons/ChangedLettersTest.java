package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.OpenedLetters.sign;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.changes.SendingNotices;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

@PlenaryTest
class ChangedLettersTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject Tallies tallies;
    @Inject ClosingStatements closing;
    @Inject SendingNotices sending;

    @Test
    void aCorrectionKeepsTheSignaturesAndTellsWhoSigned() throws Exception {
        var letter = letters.publicLetter();
        var signer = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN);
        sign(signer.token(), letter, letter.signature()).then().statusCode(201);
        String corrected = correct(letter, "Nobody is left at sea!");

        bind(letter, "editorial").then().statusCode(201).body("renewal", equalTo(false));

        given().get(letter.api())
                .then()
                .body("sha256", equalTo(corrected))
                .body("version", equalTo(2));
        given().get(letter.api() + "/tally")
                .then()
                .body("total", equalTo(1))
                .body("byVersion", equalTo(Map.of("1", 1)));
        given().get(letter.api() + "/texts").then().body("version", equalTo(List.of(1, 2)));
        sending.sendAll();
        var mail = ReceivedMails.awaitNewest(signer.email());
        assertTrue(mail.subject().startsWith("Corrected"), mail.subject());
        assertTrue(mail.text().contains("/compare/1..2"), mail.text());
        assertTrue(mail.text().contains("A comma was missing"), mail.text());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void aChangeOfSubstanceAsksEverySignatoryToSignTheNewText() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        String token = world.person(member, Power.SIGN).token();
        String before = sign(token, letter, letter.signature()).then().extract().path("id");
        String changed = correct(letter, "Nobody is left at sea or on land.");

        bind(letter, "substantive").then().statusCode(201).body("renewal", equalTo(true));

        given().get(letter.api() + "/tally")
                .then()
                .body("total", equalTo(0))
                .body("renewalDue", equalTo(Map.of("1", 1)));
        sign(token, letter, letter.signature())
                .then()
                .statusCode(412)
                .body("type", endsWith("signons.refused.other-text"))
                .body("detail", containsString(changed));
        sign(token, letter, Map.of("sha256", changed, "role", "Director"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        given().get(letter.api() + "/tally")
                .then()
                .body("total", equalTo(1))
                .body("byVersion", equalTo(Map.of("2", 1)))
                .body("renewalDue", equalTo(Map.of()));
        given().get(letter.api() + "/sign-ons/" + before).then().statusCode(404);
        sign(token, letter, Map.of("sha256", changed)).then().statusCode(409);
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void whatACoalitionPromisedIsKept() {
        var never = letters.letter("public", Map.of("textRule", "never-changes"));
        correct(never, "Nobody is left at sea!");
        bind(never, "editorial")
                .then()
                .statusCode(409)
                .body("type", endsWith("changes.refused.promised"));

        var always = letters.letter("public", Map.of("textRule", "every-change-renews"));
        correct(always, "Nobody is left at sea!");
        bind(always, "editorial").then().statusCode(201).body("renewal", equalTo(true));

        letters.close(always);
        bind(always, "editorial")
                .then()
                .statusCode(409)
                .body("type", endsWith("changes.refused.closed"));
    }

    @Test
    void whoSignsWhileTheTextChangesStandsForExactlyTheWordsTheySaw() throws Exception {
        var letter = letters.publicLetter();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tokens.add(world.person(world.organisation("Signer " + i, "KE"), Power.SIGN).token());
        }
        correct(letter, "Nobody is left at sea or on land.");
        var together = new CyclicBarrier(13);
        List<Callable<Integer>> all = new ArrayList<>();
        for (String token : tokens) {
            all.add(
                    () -> {
                        together.await();
                        return sign(token, letter, letter.signature()).statusCode();
                    });
        }
        all.add(
                () -> {
                    together.await();
                    return bind(letter, "substantive").statusCode();
                });
        var threads = Executors.newFixedThreadPool(13);

        int signed = 0;
        for (Future<Integer> answer : threads.invokeAll(all)) {
            int status = answer.get();
            assertTrue(status == 201 || status == 412, "answered " + status);
            signed += status == 201 ? 1 : 0;
        }
        threads.shutdown();

        // One of the answers was the change itself; whoever signed did so before it, and is asked.
        assertEquals(0, tallies.of(letter.uuid()).total());
        assertEquals(signed - 1L, tallies.of(letter.uuid()).in(SignOnState.RENEWAL_DUE));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from sign_on where letter = :id and state = 'EFFECTIVE' and version = 1",
                        letter.uuid()));
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void aDeadlineIsPutOffWithAReasonAndOnlyToALaterTime() {
        var letter = letters.publicLetter();
        String later = Instant.now().plus(20, ChronoUnit.DAYS).toString();

        extend(letter, Map.of("deadline", Instant.now().toString(), "reason", "x"))
                .then()
                .statusCode(422);
        extend(letter, Map.of("deadline", later, "zone", "UTC")).then().statusCode(422);
        extend(letter, Map.of("deadline", later, "zone", "UTC", "reason", "Translations are late"))
                .then()
                .statusCode(201);

        given().get(letter.api() + "/extensions")
                .then()
                .body("$", hasSize(1))
                .body("[0].reason", equalTo("Translations are late"));
        given().get(letter.page()).then().body(containsString("Translations are late"));
        assertEquals(
                List.of(1L),
                letters.rows(
                        "select count(*) from journal where subject = :id and kind = 'letter-extended'",
                        letter.uuid()));
    }

    @Test
    void anExtensionAndTheCloseAtOneMomentAgreeOnWhichCameFirst() throws Exception {
        for (int round = 0; round < 4; round++) {
            var letter = letters.publicLetter();
            letters.sql(
                    "update letter set opened_at = opened_at - interval '1 day',"
                            + " closes_at = clock_timestamp() + interval '60 milliseconds' where id = :id",
                    letter.uuid());
            var together = new CyclicBarrier(3);
            String later = Instant.now().plus(20, ChronoUnit.DAYS).toString();
            Callable<Integer> extend =
                    () -> {
                        together.await();
                        return extend(
                                        letter,
                                        Map.of(
                                                "deadline", later,
                                                "zone", "UTC",
                                                "reason", "More time"))
                                .statusCode();
                    };
            Callable<Integer> close =
                    () -> {
                        together.await();
                        int closed = 0;
                        for (int i = 0; i < 12; i++) {
                            closed += closing.closeWhatIsOver();
                        }
                        return closed;
                    };
            var threads = Executors.newFixedThreadPool(3);
            List<Future<Integer>> answers = threads.invokeAll(List.of(extend, close, close));
            threads.shutdown();
            closing.closeWhatIsOver();

            boolean extended = answers.get(0).get() == 201;
            given().get("/api/v1/statements/" + letter.statement() + "/transitions")
                    .then()
                    .body("state", equalTo(extended ? "open-for-signature" : "closed"));
            given().get(letter.api()).then().body("state", equalTo(extended ? "open" : "closed"));
        }
    }

    @Test
    void onlyCoordinatorsChangeAnything() {
        var letter = letters.publicLetter();
        String stranger = world.person(world.organisation("Else", "FR"), Power.SIGN).token();
        correct(letter, "Nobody is left at sea!");
        for (String what : List.of("texts", "extensions", "messages")) {
            Map<String, Object> body =
                    Map.of(
                            "version", 2,
                            "change", "editorial",
                            "explanation", "x",
                            "deadline", Instant.now().plus(20, ChronoUnit.DAYS).toString(),
                            "reason", "x",
                            "subject", "x",
                            "body", "x");
            as(stranger)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(letter.api() + "/" + what)
                    .then()
                    .statusCode(404);
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(letter.api() + "/" + what)
                    .then()
                    .statusCode(401);
        }
        as(stranger).get(letter.api() + "/messages").then().statusCode(404);
        assertEquals(
                404,
                letter.coalition()
                        .coordinator()
                        .visits(letter.page() + "/changes")
                        .get(letter.page() + "x")
                        .status());
        assertEquals(
                200,
                letter.coalition()
                        .coordinator()
                        .visits(letter.page() + "/changes")
                        .get(letter.page() + "/changes")
                        .status());
    }

    @Test
    void aMessageGoesToEverySignatoryOnceAndNotTooOften() {
        var letter = letters.publicLetter();
        var open = world.person(world.organisation("Open", "CO"), Power.SIGN);
        var hidden = world.person(world.organisation("Hidden", "CO"), Power.SIGN);
        sign(open.token(), letter, letter.signature()).then().statusCode(201);
        sign(
                        hidden.token(),
                        letter,
                        Map.of("sha256", letter.sha256(), "visibility", "coordinators"))
                .then()
                .statusCode(201);

        for (int i = 0; i < 4; i++) {
            as(letter.coalition().coordinator().token())
                    .contentType(ContentType.JSON)
                    .body(Map.of("subject", "News\r\nBcc: x@example.org", "body", "We deliver it."))
                    .post(letter.api() + "/messages")
                    .then()
                    .statusCode(i < 3 ? 201 : 409);
        }
        sending.sendAll();
        sending.sendAll();

        assertEquals(3, letters.mailsTo(open.email()));
        assertEquals(3, letters.mailsTo(hidden.email()));
        as(letter.coalition().coordinator().token())
                .get(letter.api() + "/messages")
                .then()
                .body("sent", equalTo(List.of(2, 2, 2)))
                .body("finished", equalTo(List.of(true, true, true)));
    }

    private String correct(OpenedLetters.Opened letter, String words) {
        return letters.correct(letter, words);
    }

    private static Response bind(OpenedLetters.Opened letter, String change) {
        return as(letter.coalition().coordinator().token())
                .contentType(ContentType.JSON)
                .body(Map.of("version", 2, "change", change, "explanation", "A comma was missing"))
                .post(letter.api() + "/texts");
    }

    private static Response extend(OpenedLetters.Opened letter, Map<String, Object> body) {
        return as(letter.coalition().coordinator().token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(letter.api() + "/extensions");
    }
}
