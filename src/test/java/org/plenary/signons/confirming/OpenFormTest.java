package org.plenary.signons.confirming;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.host;
import static org.plenary.signons.confirming.PublicForm.said;
import static org.plenary.signons.confirming.PublicForm.send;

import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.plenary.shared.abuse.Allowance;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.Solved;
import org.plenary.shared.abuse.Use;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

/** A form that anybody may send, as often as they like. */
@PlenaryTest
class OpenFormTest {
    private static final int FLOOD = Integer.getInteger("plenary.flood", 300);

    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject Allowance allowance;
    @Inject SubmissionSettings settings;

    @Test
    void aBrokenFormKeepsWhatWasTypedAndSaysWhatToDo() {
        var letter = letters.publicLetter();
        var session = WebSession.anonymous().with("X-Forwarded-For", host());

        var page =
                session.submit(
                        session.get(letter.page() + "/sign").form("form[action$=/submissions]"),
                        Map.of("name", "Half typed", "email", "nobody", "website", "a b"));

        assertEquals(422, page.status());
        assertEquals("Half typed", page.html().select("#name").attr("value"));
        assertEquals("nobody", page.html().select("#email").attr("value"));
        var problems = page.html().select(".err-sum a").eachAttr("href");
        assertTrue(
                problems.containsAll(
                        List.of(
                                "#email",
                                "#country",
                                "#category",
                                "#website",
                                "#contact",
                                "#authority",
                                "#consent")),
                problems.toString());
    }

    @Test
    void whatSomebodyTypesForgesNeitherHeadersNorCellsNorAdvertisement() {
        var letter = letters.publicLetter();
        String email = address();
        form.sign(letter, "=cmd|' /C calc'!A0\r\nBcc: victim@people.example\u202e", email);

        var asked = form.mails(email);
        assertTrue(asked.stream().noneMatch(mail -> mail.subject().contains("\n")));
        assertTrue(form.mails("victim@people.example").isEmpty());
        given().get(letter.api() + "/sign-ons")
                .then()
                .body("items[0].name", equalTo("=cmd|' /C calc'!A0 Bcc: victim@people.example"));
        String csv = given().get(letter.page() + "/sign-ons.csv").asString();
        assertFalse(csv.contains("\n=cmd") || csv.contains(",=cmd") || csv.contains("\"=cmd"), csv);
        for (String bad :
                List.of(
                        "a@people.example\r\nBcc: c@people.example",
                        "a@people.example,c@people.example",
                        "\"x\" <a@people.example>",
                        "a b@people.example")) {
            send(letter, said(letter, "Tierra Viva", bad)).then().statusCode(422);
        }
        send(letter, said(letter, "Win at https://casino.example", address()))
                .then()
                .statusCode(422);
        send(letter, said(letter, "WWW.casino.example", address())).then().statusCode(422);
    }

    @Test
    void aCrowdBehindOneAddressGetsInByWorkOrByReview() {
        var letter = letters.publicLetter();
        String hall = host();
        crowd(hall);
        var session = WebSession.anonymous().with("X-Forwarded-For", hall);
        String worker = address();
        Map<String, String> typed = new LinkedHashMap<>();
        said(letter, "Tierra Viva", worker).forEach((k, v) -> typed.put(k, v.toString()));
        typed.remove("authority");
        typed.remove("consent");

        var asked = session.submit(checked(session.get(letter.page() + "/sign")), typed);
        var todo = asked.form("form[data-work]");
        assertEquals("Tierra Viva", todo.select("[name=name]").val());
        assertEquals(0, form.mails(worker).size());
        String challenge = todo.attr("data-work");
        var sent =
                session.submit(todo, Map.of("work", Solved.number(challenge), "patient", "false"));
        assertTrue(sent.html().text().contains("Check your email"), sent.body());
        assertEquals(
                "effective",
                PublicForm.confirm(letter, form.confirmation(worker))
                        .then()
                        .extract()
                        .path("state"));

        String patient = address();
        typed.put("email", patient);
        typed.put("name", "Otra Tierra");
        asked = session.submit(checked(session.get(letter.page() + "/sign")), typed);
        sent = session.submit(asked.form("form[data-work]"), Map.of());
        assertTrue(sent.html().text().contains("Check your email"));
        assertEquals(
                "in-review",
                PublicForm.confirm(letter, form.confirmation(patient))
                        .then()
                        .extract()
                        .path("state"));
    }

    @Test
    void aFloodFromOneAddressIsRefusedCheaply() {
        var letter = letters.publicLetter();
        String sender = host();
        var answers = new TreeMap<Integer, Integer>();
        long begun = System.nanoTime();
        long refused = 0;
        for (int i = 0; i < FLOOD; i++) {
            if (i == settings.addressAnHourWithoutWork()) {
                refused = System.nanoTime();
            }
            var answer =
                    send(
                            letter,
                            said(letter, "Flood " + i, "flood-" + i + "@people.example"),
                            sender);
            answers.merge(answer.statusCode(), 1, Integer::sum);
        }
        double each =
                (System.nanoTime() - refused) / 1e6 / (FLOOD - settings.addressAnHourWithoutWork());
        Log.infof(
                "%d submissions of one address took %d ms; a refused one %.2f ms",
                FLOOD, (System.nanoTime() - begun) / 1_000_000, each);

        assertEquals(
                Map.of(
                        202,
                        settings.addressAnHourWithoutWork(),
                        429,
                        FLOOD - settings.addressAnHourWithoutWork()),
                answers);
        assertEquals(
                List.of((long) settings.addressAnHourWithoutWork()),
                letters.rows("select count(*) from submission where letter = :id", letter.uuid()));
        letters.sql(
                "update outbox_mail set posted_at = clock_timestamp() where recipient like 'flood-%' and cast(:id as uuid) is not null",
                letter.uuid());
    }

    @Test
    void nobodyCanBeBombedWithOurMails() {
        var letter = letters.publicLetter();
        String victim = address();
        var answers = new TreeMap<String, Integer>();
        for (int i = 0; i < 8; i++) {
            var answer = send(letter, said(letter, "Organisation " + i, victim));
            answers.merge(answer.statusCode() + answer.asString(), 1, Integer::sum);
        }
        assertEquals(1, answers.size(), "always the same answer: " + answers);

        var session = WebSession.anonymous().with("X-Forwarded-For", host());
        for (String email : List.of(victim, victim, victim, address())) {
            var page =
                    session.submit(
                            session.get(letter.page() + "/submissions/sent")
                                    .form("form[action$=/again]"),
                            Map.of("email", email));
            assertEquals(200, page.status());
            assertTrue(page.html().text().contains("If the address can be used"));
            assertEquals(email, page.html().select("#email").val());
        }

        assertEquals(settings.mailsALetter(), form.mails(victim).size());
        // The link of the last mail still works, for what was sent with it.
        PublicForm.confirm(letter, form.confirmation(victim)).then().statusCode(201);
        given().get(letter.api() + "/sign-ons")
                .then()
                .body("items.name", equalTo(List.of("Organisation 2")));
    }

    @Test
    void aLetterThatIsNotPublicHasNoPublicForm() {
        var hidden = letters.letter("coalition", Map.of());
        var closed = letters.publicLetter();
        letters.sql("update letter set public_form = false where id = :id", closed.uuid());

        for (var letter : List.of(hidden, closed)) {
            given().get(letter.page() + "/sign").then().statusCode(404);
            send(letter, said(letter, "Tierra Viva", address())).then().statusCode(404);
            given().contentType("application/json")
                    .post(letter.api() + "/work")
                    .then()
                    .statusCode(404);
        }
    }

    private static FormElement checked(WebSession.Page page) {
        var form = page.form("form[action$=/submissions]");
        form.select("[type=checkbox]").attr("checked", "checked");
        return form;
    }

    private void crowd(String hall) {
        var use =
                new Use(
                        "address",
                        NetworkAddress.of(hall).address(),
                        settings.addressAnHour(),
                        Duration.ofHours(1));
        for (int i = 0; i < settings.addressAnHour(); i++) {
            allowance.take(List.of(use));
        }
    }
}
