package org.plenary.signons.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.delivery.DeliveredLetters.coordinator;
import static org.plenary.signons.delivery.DeliveredLetters.deliver;
import static org.plenary.signons.delivery.DeliveredLetters.snapshot;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.signons.ClosingStatements;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignOnState;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class DeliveryTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject DeliveredLetters signatories;
    @Inject Correcting correcting;
    @Inject ClosingStatements closing;

    @Test
    void aRecipientIsWrittenALinkToTheNamesThatAreShownToThem() throws Exception {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        signatories.enter(letter.uuid(), "Refugio", "CO", NameVisibility.RECIPIENT);
        signatories.enter(letter.uuid(), "Nobody Knows", "CO", NameVisibility.COORDINATORS);
        String address = "minister-" + World.unique() + "@ports.example";
        deliver(
                        coordinator(letter),
                        letter,
                        snapshot(letter),
                        Map.of(
                                "recipients",
                                List.of(Map.of("name", "The minister", "email", address))))
                .then()
                .statusCode(201)
                .body("recipients[0].email", equalTo(address));

        String mail = ReceivedMails.awaitNewest(address).text();
        String link = mail.replaceAll("(?s).*(/deliveries/[A-Za-z0-9_-]{43}).*", "$1");
        var page = WebSession.anonymous().get(link);
        assertEquals(200, page.status());
        assertTrue(page.html().text().contains("3 organisations"), page.html().text());
        assertEquals("private, no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
        String list = given().get(link + "/files/csv").then().statusCode(200).extract().asString();
        assertTrue(list.contains("Refugio") && list.contains("Casa"), list);
        assertFalse(list.contains("Nobody Knows"), list);
        given().get(link.substring(0, link.length() - 1) + "x").then().statusCode(404);
        given().get("/deliveries/" + "A".repeat(43) + "/files/csv").then().statusCode(404);
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from recipient r join delivery d on d.id = r.delivery where d.letter = :id"
                                + " and position('"
                                + link.substring("/deliveries/".length())
                                + "' in r::text) > 0",
                        letter.uuid()));
        given().get(letter.api() + "/deliveries")
                .then()
                .body("items[0].recipients[0].name", equalTo("The minister"))
                .body("items[0].recipients[0].email", nullValue());
    }

    @Test
    void aLinkThatGotIntoOtherHandsIsTakenAwayAndReplaced() throws Exception {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String address = "minister-" + World.unique() + "@ports.example";
        Response delivered =
                deliver(
                        coordinator(letter),
                        letter,
                        snapshot(letter),
                        Map.of(
                                "recipients",
                                List.of(
                                        Map.of("name", "The minister", "email", address),
                                        Map.of("name", "The press"))));
        String links =
                letter.api() + "/deliveries/" + delivered.path("id") + "/recipients/%s/links";
        String minister = links.formatted((String) delivered.path("recipients[0].id"));
        String press = links.formatted((String) delivered.path("recipients[1].id"));
        String first = link(ReceivedMails.awaitNewest(address).text());
        String token = coordinator(letter);
        String stranger = world.coalition().coordinator().token();

        given().delete(minister).then().statusCode(401);
        as(stranger).delete(minister).then().statusCode(404);
        as(stranger).contentType(ContentType.JSON).post(minister).then().statusCode(404);
        given().get(first).then().statusCode(200);
        as(token).delete(minister).then().statusCode(204);
        given().get(first).then().statusCode(404);
        given().get(first + "/files/csv").then().statusCode(404);
        as(token).delete(minister).then().statusCode(409);
        as(token).contentType(ContentType.JSON).post(minister).then().statusCode(204);

        String second =
                ReceivedMails.awaitSaying(address, "/deliveries/", 2).stream()
                        .map(mail -> link(mail.text()))
                        .filter(link -> !link.equals(first))
                        .findFirst()
                        .orElseThrow();
        given().get(second).then().statusCode(200);
        given().get(first).then().statusCode(404);
        as(token).contentType(ContentType.JSON).post(press).then().statusCode(409);
    }

    private static String link(String mail) {
        return mail.replaceAll("(?s).*(/deliveries/[A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void aWithdrawalAfterDeliveryIsCorrectedAndAWithheldNameIsOnlyANumber() throws Exception {
        var letter = letters.publicLetter();
        UUID open = signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        UUID secret =
                signatories.enter(letter.uuid(), "Refugio", "CO", NameVisibility.COORDINATORS);
        UUID wrong = signatories.enter(letter.uuid(), "Impostor", "CO", NameVisibility.EVERYBODY);
        UUID later = signatories.enter(letter.uuid(), "Undone", "CO", NameVisibility.EVERYBODY);
        String address = "minister-" + World.unique() + "@ports.example";
        String delivery =
                deliver(
                                coordinator(letter),
                                letter,
                                snapshot(letter),
                                Map.of(
                                        "recipients",
                                        List.of(Map.of("name", "The minister", "email", address))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String path = letter.api() + "/deliveries/" + delivery;

        signatories.withdraw(letter.uuid(), open);
        signatories.withdraw(letter.uuid(), secret);
        signatories.move(letter.uuid(), wrong, SignOnState.INVALIDATED);
        signatories.move(letter.uuid(), later, SignOnState.INVALIDATED);
        signatories.move(letter.uuid(), later, SignOnState.EFFECTIVE);
        correcting.catchUp();
        correcting.catchUp();

        given().get(path)
                .then()
                .body(
                        "corrections.cause",
                        equalTo(
                                List.of(
                                        "withdrawn",
                                        "withdrawn",
                                        "invalidated",
                                        "invalidated",
                                        "restored")))
                .body("corrections[0].name", equalTo("Casa"))
                .body("corrections[1].name", nullValue())
                .body("untold", equalTo(5));
        String everybodys =
                WebSession.anonymous()
                        .get("/letters/" + letter.id() + "/deliveries/" + delivery)
                        .body();
        assertTrue(everybodys.contains("One signatory whose name is not shown to you"));
        assertFalse(everybodys.contains("Refugio") || everybodys.contains("⟦"), everybodys);
        assertEquals(
                List.of(5L),
                letters.rows(
                        "select count(*) from journal where subject = :id and kind = 'correction-due'",
                        letter.uuid()));

        tell(coordinator(letter), path).then().statusCode(201).body("mails", equalTo(1));
        tell(coordinator(letter), path).then().statusCode(409);
        given().get(path).then().body("untold", equalTo(0));
        assertTrue(
                ReceivedMails.awaitAbout(address, "Correction:")
                        .text()
                        .contains("no longer as it was delivered"));
    }

    @Test
    void whoWithdrawsWhileItIsDeliveredIsCorrectedOnceAndNobodyIsMissed() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 6; round++) {
                var letter = letters.publicLetter();
                UUID id = signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
                String snapshot = snapshot(letter);
                String token = coordinator(letter);
                var start = new CountDownLatch(1);
                Future<String> delivering =
                        pool.submit(
                                () -> {
                                    start.await();
                                    return deliver(token, letter, snapshot, Map.of()).path("id");
                                });
                Future<?> withdrawing =
                        pool.submit(
                                () -> {
                                    start.await();
                                    signatories.withdraw(letter.uuid(), id);
                                    return null;
                                });
                start.countDown();
                String delivery = delivering.get();
                withdrawing.get();

                given().get(letter.api() + "/deliveries/" + delivery)
                        .then()
                        .body("corrections.cause", equalTo(List.of("withdrawn")));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aTextThatComesAfterTheDeliveryIsCorrectedAtOnceAndOnce() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String delivery = deliver(letter, snapshot(letter));
        letters.bindAnother(letter, "Nobody is left at sea!");

        given().get(letter.api() + "/deliveries/" + delivery)
                .then()
                .body("corrections.cause", equalTo(List.of("text-changed")));
        correcting.catchUp();

        given().get(letter.api() + "/deliveries/" + delivery)
                .then()
                .body("corrections.cause", equalTo(List.of("text-changed")))
                .body("corrections[0].version", equalTo(2));
    }

    @Test
    void theStatementIsDeliveredOnceItsLetterIsClosedAndTheCoordinatorSaysSo() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String snapshot = snapshot(letter);
        String token = coordinator(letter);
        Map<String, Object> concluding = Map.of("concludes", true);

        deliver(token, letter, snapshot, concluding).then().statusCode(409);
        given().get(letter.api() + "/deliveries").then().body("items", hasSize(0));
        deliver(token, letter, snapshot, Map.of()).then().statusCode(201);
        letters.close(letter);
        closing.closeWhatIsOver();
        deliver(token, letter, snapshot, concluding).then().statusCode(201);

        as(token)
                .get("/api/v1/statements/" + letter.statement())
                .then()
                .body("state", equalTo("delivered"));
        given().get(letter.api() + "/deliveries").then().body("items", hasSize(2));
    }

    @Test
    void whatCannotHaveBeenIsNotRecorded() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String snapshot = snapshot(letter);
        String token = coordinator(letter);

        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("at", Instant.now().plusSeconds(3600).toString()),
                        Map.of("at", Instant.now().minusSeconds(3600).toString()),
                        Map.of("recipients", List.of()),
                        Map.of("recipients", List.of(Map.of("name", " "))),
                        Map.of(
                                "recipients",
                                List.of(Map.of("name", "A", "email", "a@b\r\nBcc: c@d"))),
                        Map.of("by", " "),
                        Map.of("audience", "coordinators"),
                        Map.of("handover", "pigeon"))) {
            deliver(token, letter, snapshot, wrong).then().statusCode(422);
        }
        deliver(token, letter, UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
        deliver(token, letter, snapshot(other()), Map.of()).then().statusCode(404);
    }

    private OpenedLetters.Opened other() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        return letter;
    }

    @Test
    void responsesAreRecordedByCoordinatorsAndReadByWhomTheyAreFor() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String delivery = deliver(letter, snapshot(letter));
        String today = OpenedLetters.today().toString();
        Map<String, Object> open =
                Map.of(
                        "delivery",
                        delivery,
                        "receivedOn",
                        today,
                        "words",
                        "We agree.",
                        "open",
                        true);
        Map<String, Object> closed =
                Map.of("delivery", delivery, "receivedOn", today, "words", "In confidence.");
        String token = coordinator(letter);
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();

        respond(null, letter, open).then().statusCode(401);
        respond(member, letter, open).then().statusCode(404);
        respond(world.coalition().coordinator().token(), letter, open).then().statusCode(404);
        respond(token, letter, open).then().statusCode(201);
        respond(token, letter, closed).then().statusCode(201);
        respond(token, letter, Map.of("delivery", delivery, "receivedOn", today))
                .then()
                .statusCode(422);
        respond(
                        token,
                        letter,
                        Map.of("delivery", delivery, "receivedOn", today, "link", "javascript:x"))
                .then()
                .statusCode(422);
        respond(
                        token,
                        letter,
                        Map.of("delivery", delivery, "receivedOn", "2020-01-01", "words", "x"))
                .then()
                .statusCode(422);

        given().get(letter.api() + "/responses").then().body("items", hasSize(1));
        as(member).get(letter.api() + "/responses").then().body("items", hasSize(1));
        as(token).get(letter.api() + "/responses").then().body("items", hasSize(2));
        tell(member, letter.api() + "/deliveries/" + delivery).then().statusCode(404);
    }

    @Test
    void whatIsNotForThisReaderIsNotThere() {
        var letter = letters.letter("coalition", Map.of());
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        String snapshot = snapshot(letter);
        String delivery = deliver(letter, snapshot);
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();

        for (String path :
                List.of("/deliveries", "/deliveries/" + delivery, "/responses", "/snapshots")) {
            given().get(letter.api() + path).then().statusCode(404);
            as(member).get(letter.api() + path).then().statusCode(200);
        }
        for (String path :
                List.of(
                        "/deliveries",
                        "/deliveries/" + delivery,
                        "/snapshots/" + snapshot + "/files/public/csv")) {
            given().get(letter.page() + path).then().statusCode(404);
        }
        deliver(member, letter, snapshot, Map.of()).then().statusCode(404);
        deliver(null, letter, snapshot, Map.of()).then().statusCode(401);
    }

    @Test
    void aRepeatedRequestRecordsOneDelivery() {
        var letter = letters.publicLetter();
        signatories.enter(letter.uuid(), "Casa", "PE", NameVisibility.EVERYBODY);
        Map<String, Object> body =
                Map.of(
                        "snapshot",
                        snapshot(letter),
                        "audience",
                        "public",
                        "handover",
                        "post",
                        "at",
                        Instant.now().toString(),
                        "by",
                        "The chair",
                        "recipients",
                        List.of(Map.of("name", "The minister")));

        for (int i = 0; i < 2; i++) {
            as(coordinator(letter))
                    .header("Idempotency-Key", "delivery-" + letter.id())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(letter.api() + "/deliveries")
                    .then()
                    .statusCode(201);
        }

        given().get(letter.api() + "/deliveries").then().body("items", hasSize(1));
    }

    private static Response tell(String token, String delivery) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("note", "The others by telephone"))
                .post(delivery + "/notices");
    }

    private static Response respond(
            String token, OpenedLetters.Opened letter, Map<String, Object> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(letter.api() + "/responses");
    }
}
