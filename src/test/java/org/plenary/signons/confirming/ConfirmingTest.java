package org.plenary.signons.confirming;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.confirm;
import static org.plenary.signons.confirming.PublicForm.said;
import static org.plenary.signons.confirming.PublicForm.send;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** One mail, one confirmation. */
@PlenaryTest
class ConfirmingTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject Tallies tallies;
    @Inject Confirming confirming;

    @Test
    void whatIsNotConfirmedCountsNowhereAndWhatIsCountsOnce() {
        var letter = letters.publicLetter();
        String email = address();
        String name = "Tierra Viva " + World.unique();

        send(letter, said(letter, name, email)).then().statusCode(202);
        String token = form.confirmation(email);
        assertEquals(0, tallies.of(letter.uuid()).total());
        given().get(letter.page()).then().body(not(containsString(name)));

        confirm(letter, token).then().statusCode(201).body("state", equalTo("effective"));
        confirm(letter, token).then().statusCode(201).body("state", equalTo("effective"));

        assertEquals(1, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
        given().get(letter.page()).then().body(containsString(name));
        assertTrue(form.mail(email, "You have signed").text().contains("/my-signature/"));
        assertEquals(
                List.of(
                        "letter-opened",
                        "submission-received",
                        "sign-on-made",
                        "submission-confirmed"),
                letters.rows(
                        "select kind from journal where subject = :id order by id", letter.uuid()));
    }

    @Test
    void aScannerThatOpensEveryLinkChangesNothing() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email));
        String link = letter.page() + "/confirmations/" + form.confirmation(email);

        for (int i = 0; i < 3; i++) {
            given().head(link).then().statusCode(200);
            given().get(link)
                    .then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", containsString("private"))
                    .body(containsString(letter.sha256()))
                    .body(containsString("Tierra Viva"));
        }

        assertEquals(0, tallies.of(letter.uuid()).total());
        assertEquals(
                List.of(0L),
                letters.rows("select count(*) from sign_on where letter = :id", letter.uuid()));
    }

    @Test
    void twoNodesConfirmingOneTokenCountOnce() throws Exception {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email));
        String token = form.confirmation(email);
        var together = new CyclicBarrier(2);
        Callable<UUID> node =
                () -> {
                    together.await();
                    return confirming.confirm(letter.uuid(), token, letter.sha256()).signOn();
                };

        var made = new HashSet<UUID>();
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var each : threads.invokeAll(Collections.nCopies(2, node))) {
                made.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, made.size(), "both hear of the same sign-on");
        assertEquals(1, tallies.of(letter.uuid()).total());
        assertEquals(1, mailsWithPersonalLink(email), "and one mail was written");
    }

    @Test
    void twoPeopleOfOneNameConfirmingAtOnceCountOnce() throws Exception {
        var letter = letters.publicLetter();
        String name = "Tierra Viva " + World.unique();
        var together = new CyclicBarrier(2);
        var tries = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < 2; i++) {
            String email = address();
            send(letter, said(letter, name, email));
            String token = form.confirmation(email);
            tries.add(
                    () -> {
                        together.await();
                        return confirming.confirm(letter.uuid(), token, letter.sha256()).signOn();
                    });
        }

        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var each : threads.invokeAll(tries)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, tallies.of(letter.uuid()).total());
        assertEquals(
                List.of("EFFECTIVE", "IN_REVIEW"),
                letters.rows(
                        "select state from sign_on where letter = :id order by state",
                        letter.uuid()));
    }

    @Test
    void theMailIsWrittenOnceMoreOnlyWhereSomethingWaits() {
        var letter = letters.publicLetter();
        String waiting = address();
        send(letter, said(letter, "Casa", waiting));
        String nobody = address();
        for (String email : List.of(waiting, nobody)) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("email", email))
                    .post(letter.api() + "/submissions/again")
                    .then()
                    .statusCode(202);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "x\r\nBcc: y@z.example"))
                .post(letter.api() + "/submissions/again")
                .then()
                .statusCode(422);

        assertEquals(2, letters.mailsTo(waiting));
        assertEquals(0, letters.mailsTo(nobody));
    }

    @Test
    void aTokenForAnotherLetterOrNoneOpensNothing() {
        var letter = letters.publicLetter();
        var other = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email));
        String token = form.confirmation(email);

        confirm(other, token).then().statusCode(410);
        confirm(letter, "x".repeat(43)).then().statusCode(410);
        given().get(other.page() + "/confirmations/" + token).then().statusCode(410);

        confirm(letter, token).then().statusCode(201);
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysWhatToDo() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email));
        String token = form.confirmation(email);
        letters.sql(
                "update one_time_token set expires_at = clock_timestamp() where subject in (select id from submission where letter = :id)",
                letter.uuid());

        confirm(letter, token)
                .then()
                .statusCode(410)
                .body("type", endsWith("confirming.refused.gone"))
                .body("detail", containsString("sign once more"));
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void theSecondSubmissionOfAnAddressTakesThePlaceOfTheFirst() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tiera Viva", email));
        String first = form.confirmation(email);
        send(letter, said(letter, "Tierra Viva", email));
        String second = form.confirmation(email);
        assertNotEquals(first, second);

        confirm(letter, first).then().statusCode(410);
        confirm(letter, second).then().statusCode(201);

        given().get(letter.api() + "/sign-ons")
                .then()
                .body("items.name", equalTo(List.of("Tierra Viva")));
    }

    @Test
    void whoSendsTwiceAtOnceGetsOneMail() throws Exception {
        var letter = letters.publicLetter();
        String email = address();
        var body = said(letter, "Tierra Viva", email);
        Callable<Integer> click = () -> send(letter, body).statusCode();

        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var each : threads.invokeAll(Collections.nCopies(2, click))) {
                assertEquals(202, each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        form.confirmation(email);
        assertEquals(1, form.mails(email).size());
    }

    @Test
    void theWordsThatAreSignedAreThoseOnTheLastPage() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email));
        String token = form.confirmation(email);
        letters.sql(
                "update letter set sha256 = '" + "a".repeat(64) + "' where id = :id",
                letter.uuid());

        confirm(letter, token)
                .then()
                .statusCode(409)
                .body("type", endsWith("confirming.refused.changed"));
        given().get(letter.page() + "/confirmations/" + token)
                .then()
                .statusCode(200)
                .body(containsString("The text has changed"))
                .body(containsString("/compare/1..1"))
                .body(containsString("a".repeat(64)));
        send(letter, said(letter, "Late reader", address()))
                .then()
                .statusCode(409)
                .body("type", endsWith("confirming.refused.other-text"));

        given().contentType("application/json")
                .body(Map.of("token", token, "sha256", "a".repeat(64)))
                .post(letter.api() + "/confirmations")
                .then()
                .statusCode(201);
        assertEquals(
                List.of("a".repeat(64)),
                letters.rows("select sha256 from sign_on where letter = :id", letter.uuid()));
    }

    @Test
    void theDeadlineDecidesWhatCameInTimeAndTheGraceWhatIsConfirmedInTime() {
        var letter = letters.letter("public", Map.of());
        String email = address();
        send(letter, said(letter, "In time", email));
        String token = form.confirmation(email);
        // It closed a millisecond after the submission came, a day minus a second ago.
        letters.sql(
                "update letter set opened_at = opened_at - interval '9 days',"
                        + " closes_at = (select at from submission where letter = :id) + interval '1 millisecond'"
                        + " where id = :id",
                letter.uuid());
        letters.sql("update letter set grace_minutes = 1 where id = :id", letter.uuid());

        send(letter, said(letter, "Too late", address())).then().statusCode(409);
        confirm(letter, token).then().statusCode(201);
        assertEquals(1, tallies.of(letter.uuid()).total());
    }

    @Test
    void afterTheGraceNothingIsConfirmed() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "In time", email));
        String token = form.confirmation(email);
        letters.sql(
                "update submission set at = at - interval '2 minutes' where letter = :id",
                letter.uuid());
        letters.sql(
                "update letter set opened_at = opened_at - interval '9 days', grace_minutes = 1,"
                        + " closes_at = clock_timestamp() - interval '1 minute' - interval '1 millisecond' where id = :id",
                letter.uuid());

        confirm(letter, token)
                .then()
                .statusCode(409)
                .body("type", endsWith("confirming.refused.late"));
        given().get(letter.page() + "/confirmations/" + token)
                .then()
                .statusCode(409)
                .body(containsString("time to confirm is over"));
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void whatWasSentAfterTheDeadlineIsNotConfirmedWithinTheGrace() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "A moment late", email));
        String token = form.confirmation(email);
        letters.sql(
                "update letter set opened_at = opened_at - interval '9 days',"
                        + " closes_at = (select at from submission where letter = :id) where id = :id",
                letter.uuid());

        confirm(letter, token).then().statusCode(409);
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void nobodyLearnsWhoHasSigned() {
        var letter = letters.publicLetter();
        String known = address();
        form.sign(letter, "Tierra Viva", known);
        String unknown = address();

        var first = send(letter, said(letter, "Tierra Viva", known));
        var second = send(letter, said(letter, "Otra Tierra", unknown));

        assertEquals(first.statusCode(), second.statusCode());
        assertEquals(first.body().asString(), second.body().asString());
        form.mail(known, "You have signed “Safe passage” already");
        assertFalse(form.mails(unknown).isEmpty());
        assertEquals(1, tallies.of(letter.uuid()).total());
    }

    @Test
    void aHiddenNameIsReadNowhereButCounted() {
        var letter = letters.publicLetter();
        String email = address();
        String name = "Casa Segura " + World.unique();
        var said = said(letter, name, email);
        said.put("visibility", "coordinators");
        form.sign(letter, said);

        assertEquals(1, tallies.of(letter.uuid()).total());
        given().get(letter.page()).then().body(not(containsString(name)));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from submission s where letter = :id and cast(s as text) like '%"
                                + email
                                + "%'",
                        letter.uuid()));
    }

    private long mailsWithPersonalLink(String email) {
        form.personal(email);
        return form.mails(email).stream()
                .filter(mail -> mail.text().contains("/my-signature/"))
                .count();
    }
}
