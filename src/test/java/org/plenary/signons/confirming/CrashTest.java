package org.plenary.signons.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.confirm;
import static org.plenary.signons.confirming.PublicForm.said;
import static org.plenary.signons.confirming.PublicForm.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.shared.mail.Poster;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;

/** What is left of a confirmation when the database's session dies in the middle of it. */
@PlenaryTest
class CrashTest {
    private static final String DIES =
            """
            create or replace function dies() returns trigger language plpgsql as $$
            begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
            """;

    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject Tallies tallies;
    @Inject Poster poster;
    @Inject EntityManager database;

    @Test
    void aSessionThatDiesAtTheCommitLeavesNothingAndTheLinkStillWorks() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email)).then().statusCode(202);
        String token = form.confirmation(email);
        whenDying(
                "create constraint trigger dies after insert on tally_delta deferrable initially deferred"
                        + " for each row when (new.letter = '"
                        + letter.id()
                        + "') execute function dies()",
                "drop trigger dies on tally_delta",
                () -> assertTrue(confirm(letter, token).statusCode() >= 500));

        assertEquals(0, tallies.of(letter.uuid()).total());
        assertEquals(
                List.of(0L),
                letters.rows("select count(*) from sign_on where letter = :id", letter.uuid()));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from journal where subject = :id and kind = 'sign-on-made'",
                        letter.uuid()));
        assertEquals(1, form.mails(email).size(), "nobody was told of what did not happen");

        confirm(letter, token).then().statusCode(201);
        assertEquals(1, tallies.of(letter.uuid()).total());
    }

    @Test
    void whoseAnswerWasLostAfterTheCommitHearsItAgainAndCountsOnce() {
        var letter = letters.publicLetter();
        String email = address();
        send(letter, said(letter, "Tierra Viva", email)).then().statusCode(202);
        String token = form.confirmation(email);

        String lost = confirm(letter, token).path("signOn");
        String heard = confirm(letter, token).then().statusCode(201).extract().path("signOn");

        assertEquals(lost, heard);
        assertEquals(1, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void aMailThatLeftBeforeTheCrashMayComeTwiceAndItsLinkCountsOnce() {
        var letter = letters.publicLetter();
        String email = address();
        whenDying(
                "create constraint trigger dies after update on outbox_mail deferrable initially deferred"
                        + " for each row when (new.recipient = '"
                        + email
                        + "') execute function dies()",
                "drop trigger dies on outbox_mail",
                () -> {
                    send(letter, said(letter, "Tierra Viva", email)).then().statusCode(202);
                    while (ReceivedMails.to(email).isEmpty()) {
                        tryToPost();
                    }
                });

        String token = form.confirmation(email);

        assertTrue(ReceivedMails.to(email).size() >= 2, "at least once, never not at all");
        assertEquals(
                1,
                ReceivedMails.to(email).stream()
                        .map(ReceivedMails.Received::text)
                        .distinct()
                        .count());
        confirm(letter, token).then().statusCode(201);
        confirm(letter, token).then().statusCode(201);
        assertEquals(1, tallies.of(letter.uuid()).total());
    }

    private void tryToPost() {
        try {
            poster.postWaiting();
        } catch (RuntimeException itsSessionDied) {
            // That is what this is about.
        }
    }

    private void whenDying(String trigger, String healing, Runnable then) {
        run(DIES);
        run(trigger);
        try {
            then.run();
        } finally {
            run(healing);
        }
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }
}
