package org.plenary.signons.webhooks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.signons.EnteredSignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignOnState;
import org.plenary.signons.delivery.DeliveredLetters;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class WebhooksTest {
    private static final List<String> ALL = EventType.offered().map(EventType::slug).toList();

    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;
    @Inject Delivering delivering;

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aReceiverThatWasDownForAnHourGetsEverythingInOrderAfterwards() {
        var letter = letters.publicLetter();
        var id = registered(letter, ALL);
        receiver.answers(503);
        List<String> signOns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            signOns.add(signed(letter));
            delivering.deliverWaiting();
        }
        assertEquals(1, receiver.received().size(), "it rests after it failed");
        for (String pause : List.of("5 seconds", "5 minutes", "30 minutes")) {
            passes(id, pause);
            delivering.deliverWaiting();
        }
        assertEquals(
                4,
                receiver.received().stream().filter(r -> r.id().equals(first().id())).count(),
                "as long as the first is not taken, no other is sent");

        receiver.answers(200);
        passes(id, "3 hours");
        delivering.deliverWaiting();

        var after = receiver.received().subList(4, receiver.received().size());
        assertEquals(
                signOns, after.stream().map(r -> r.json().getString("data.signOn.id")).toList());
        assertEquals(first().id(), after.get(0).id(), "a second attempt has the same id");
        var deliveries = as(token(letter)).get(api(letter) + "/" + id + "/deliveries");
        deliveries
                .then()
                .body("items", hasSize(3))
                .body("items[2].attempts", equalTo(5))
                .body("items[2].lastStatus", equalTo(200))
                .body("items.state.unique()", equalTo(List.of("delivered")));
    }

    @Test
    void everyMessageIsSignedWithTheSecretAndDuringARotationWithBoth() {
        var letter = letters.publicLetter();
        var id = registered(letter, List.of("letter.opened"));
        var before = secrets(letter, id);
        as(token(letter))
                .contentType(ContentType.JSON)
                .post(api(letter) + "/" + id + "/rotations")
                .then()
                .statusCode(204);
        var after = secrets(letter, id);
        as(token(letter))
                .contentType(ContentType.JSON)
                .post(api(letter) + "/" + id + "/tests")
                .then()
                .statusCode(202);
        delivering.deliverWaiting();

        assertEquals(List.of("webhook.test"), receiver.types());
        assertEquals(2, after.size());
        assertEquals(before.get(0), after.get(1));
        long timestamp = Long.parseLong(first().header("Webhook-timestamp"));
        for (String secret : after) {
            String expected =
                    Secret.read(secret).signature(first().id(), timestamp, first().body());
            assertTrue(first().header("Webhook-signature").contains(expected), secret);
        }
    }

    @Test
    void aNewDeadlineANewTextAndADeliveryAreTold() {
        var letter = letters.publicLetter();
        registered(letter, List.of("letter.extended", "letter.text-changed", "letter.delivered"));
        signed(letter);
        String later = Instant.now().plus(20, ChronoUnit.DAYS).toString();
        as(token(letter))
                .contentType(ContentType.JSON)
                .body(Map.of("deadline", later, "zone", "UTC", "reason", "More time"))
                .post(letter.api() + "/extensions")
                .then()
                .statusCode(201);
        letters.bindAnother(letter, "Nobody is left at sea!");
        DeliveredLetters.deliver(letter, DeliveredLetters.snapshot(letter));
        delivering.deliverWaiting();

        assertEquals(
                List.of("letter.extended", "letter.text-changed", "letter.delivered"),
                receiver.types());
        assertEquals(
                Instant.parse(later).getEpochSecond(),
                Instant.parse(first().json().getString("data.letter.deadline")).getEpochSecond());
    }

    @Test
    void aWithdrawnNameIsNotToldEvenIfItsMessageWaited() {
        var letter = letters.publicLetter();
        registered(letter, ALL);
        UUID signOn =
                signOns.enter(letter.uuid(), "Silent Harbour", "CO", NameVisibility.EVERYBODY);
        signOns.withdraw(letter.uuid(), signOn);
        delivering.deliverWaiting();

        assertEquals(List.of("sign-on.effective", "sign-on.withdrawn"), receiver.types());
        assertTrue(
                receiver.received().stream().noneMatch(r -> r.body().contains("Silent Harbour")));
        assertEquals(0, first().json().getInt("data.count.total"));
    }

    @Test
    void ofASealedNameNothingIsToldButThatTheCountChanged() {
        var letter = letters.publicLetter();
        registered(letter, ALL);
        UUID sealed =
                signOns.enter(letter.uuid(), "Hidden House", "BT", NameVisibility.COORDINATORS);
        UUID waiting =
                signOns.enter(
                        letter.uuid(),
                        "Undecided",
                        "KE",
                        NameVisibility.EVERYBODY,
                        SignOnState.IN_REVIEW);
        signOns.withdraw(letter.uuid(), waiting);
        signOns.withdraw(letter.uuid(), sealed);
        delivering.deliverWaiting();

        assertEquals(List.of("letter.count-changed", "letter.count-changed"), receiver.types());
        for (var message : receiver.received()) {
            assertFalse(message.body().contains("Hidden House") || message.body().contains("BT"));
            assertFalse(message.body().contains(sealed.toString()));
            assertFalse(message.body().contains("Undecided"));
        }
    }

    @Test
    void aNameThatIsPublicNoMoreIsTakenBackByItsId() {
        var letter = letters.publicLetter();
        registered(letter, ALL);
        UUID shy = signOns.enter(letter.uuid(), "Shy", "KE", NameVisibility.EVERYBODY);
        UUID gone = signOns.enter(letter.uuid(), "Gone", "KE", NameVisibility.EVERYBODY);
        delivering.deliverWaiting();
        signOns.show(letter.uuid(), shy, NameVisibility.COALITION);
        signOns.erase(letter.uuid(), gone);
        signOns.show(letter.uuid(), shy, NameVisibility.EVERYBODY);
        delivering.deliverWaiting();

        assertEquals(
                List.of(
                        "sign-on.effective",
                        "sign-on.effective",
                        "sign-on.removed",
                        "sign-on.removed",
                        "sign-on.effective"),
                receiver.types());
        assertFalse(receiver.received().get(3).body().contains("Gone"));
        assertEquals("Shy", receiver.received().get(4).json().getString("data.signOn.name"));
    }

    @Test
    void nothingIsToldOfALetterThatIsNotPublic() {
        var letter = letters.letter("coalition", Map.of());
        var id = registered(letter, ALL);
        signed(letter);
        delivering.deliverWaiting();

        assertEquals(List.of(), receiver.received());
        as(token(letter))
                .get(api(letter) + "/" + id + "/deliveries")
                .then()
                .body("items.state", equalTo(List.of("lapsed")));
    }

    @Test
    void aDeadlineThatHasPassedIsToldOnce() {
        var letter = letters.publicLetter();
        registered(letter, List.of("letter.closed"));
        letters.close(letter);
        delivering.deliverWaiting();
        delivering.deliverWaiting();

        assertEquals(List.of("letter.closed"), receiver.types());
        assertEquals(letter.id(), first().json().getString("data.letter.id"));
    }

    @Test
    void twoNodesDeliverEachEventOnceAndInOrder() throws Exception {
        var letter = letters.publicLetter();
        registered(letter, ALL);
        List<String> signOns = IntStream.range(0, 6).mapToObj(i -> signed(letter)).toList();
        var together = new CyclicBarrier(2);
        Callable<Integer> node =
                () -> {
                    together.await();
                    return delivering.deliverWaiting();
                };
        var nodes = Executors.newFixedThreadPool(2);
        for (var done : nodes.invokeAll(Collections.nCopies(2, node))) {
            done.get();
        }
        delivering.deliverWaiting();

        assertEquals(
                signOns,
                receiver.received().stream()
                        .map(r -> r.json().getString("data.signOn.id"))
                        .toList());
        nodes.shutdown();
    }

    @Test
    void aReceiverThatFailsForDaysIsDisabledAndItsCoordinatorIsTold() {
        var letter = letters.publicLetter();
        var id = registered(letter, ALL);
        receiver.answers(500);
        signed(letter);
        delivering.deliverWaiting();
        letters.sql(
                "update webhook_endpoint set failing_since = failing_since - interval '6 days',"
                        + " due_at = clock_timestamp() where id = :id",
                UUID.fromString(id));
        delivering.deliverWaiting();

        as(token(letter))
                .get(api(letter) + "/" + id)
                .then()
                .body("state", equalTo("disabled"))
                .body("disabledBecause", equalTo("failing"))
                .body("waiting", equalTo(1));
        String mail =
                letters.rows(
                                "select o.subject || o.body from outbox_mail o, webhook_endpoint e"
                                        + " join person p on p.id = e.person"
                                        + " where e.id = :id and o.recipient = p.email order by o.id desc",
                                UUID.fromString(id))
                        .get(0)
                        .toString();
        assertTrue(mail.contains("127.0.0.1") && mail.contains("/webhooks/" + id), mail);

        receiver.answers(200);
        as(token(letter))
                .contentType(ContentType.JSON)
                .post(api(letter) + "/" + id + "/enablements")
                .then()
                .statusCode(204);
        delivering.deliverWaiting();
        assertEquals(3, receiver.received().size());
    }

    @Test
    void redirectsAreNotFollowed() {
        var letter = letters.publicLetter();
        registered(letter, ALL);
        receiver.answers(302);
        signed(letter);
        delivering.deliverWaiting();

        assertEquals(1, receiver.received().size());
    }

    @Test
    void coordinatorsOfTheCoalitionHaveWebhooksAndNobodyElse() {
        var letter = letters.publicLetter();
        var id = registered(letter, ALL);
        var other = world.coalition().coordinator();
        var member = world.organisation("Tierra Viva", "CO", letter.coalition()).administrator();

        for (var stranger : List.of(other, member)) {
            for (String path :
                    List.of("", "/" + id, "/" + id + "/secrets", "/" + id + "/deliveries")) {
                as(stranger.token()).get(api(letter) + path).then().statusCode(404);
            }
            for (String act : List.of("rotations", "tests", "disablements", "enablements")) {
                as(stranger.token())
                        .contentType(ContentType.JSON)
                        .post(api(letter) + "/" + id + "/" + act)
                        .then()
                        .statusCode(404);
            }
        }
        assertEquals(
                404,
                member.visits("/letters")
                        .get(letter.coalition().href() + "/webhooks/" + id)
                        .status());
        as(null).get(api(letter)).then().statusCode(401);
        String body = as(token(letter)).get(api(letter) + "/" + id).asString();
        assertFalse(body.contains("whsec_"), body);
    }

    @Test
    void aCoordinatorRegistersTriesAndReplacesByForm() {
        var letter = letters.publicLetter();
        var session = letter.coalition().coordinator().visits("/letters");
        String page = letter.coalition().href() + "/webhooks";
        var form = session.get(page).form("form[action$=/webhooks]");

        var again = session.submit(form, Map.of("url", "https://nowhere.invalid/"));
        assertEquals(422, again.status());
        assertEquals("https://nowhere.invalid/", again.html().selectFirst("#url").attr("value"));
        assertTrue(again.html().selectFirst(".err").text().contains("nowhere.invalid"));

        var made =
                session.submit(
                        again.form("form[action$=/webhooks]"), Map.of("url", receiver.url()));
        assertEquals(200, made.status(), made.html().text());
        String secret = made.html().selectFirst("#secret").attr("value");
        assertTrue(secret.startsWith("whsec_"));
        session.submit(made.form("form[action$=/tests]"), Map.of());
        delivering.deliverWaiting();
        var sent = session.get(made.address().getPath());
        assertTrue(sent.html().select("tbody").text().contains("Delivered"), sent.html().text());
        var rotated = session.submit(sent.form("form[action$=/rotations]"), Map.of());
        assertFalse(rotated.body().contains(secret));
        var disabled = session.submit(rotated.form("form[action$=/disablements]"), Map.of());
        assertTrue(disabled.html().text().contains("Disabled by a coordinator"));
        assertEquals(List.of("webhook.test"), receiver.types());
    }

    private Receiver.Received first() {
        return receiver.received().get(0);
    }

    private String registered(OpenedLetters.Opened letter, List<String> events) {
        return as(token(letter))
                .contentType(ContentType.JSON)
                .body(Map.of("url", receiver.url(), "events", events))
                .post(api(letter))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> secrets(OpenedLetters.Opened letter, String id) {
        return as(token(letter)).get(api(letter) + "/" + id + "/secrets").path("secrets");
    }

    private String signed(OpenedLetters.Opened letter) {
        String name = "Tierra Viva " + World.unique();
        return signOns.enter(letter.uuid(), name, "CO", NameVisibility.EVERYBODY).toString();
    }

    /** Moves an endpoint's schedule, so that a pause is over. */
    private void passes(String id, String pause) {
        letters.sql(
                "update webhook_endpoint set due_at = due_at - interval '"
                        + pause
                        + "' * 1.21, failing_since = failing_since - interval '"
                        + pause
                        + "' where id = :id",
                UUID.fromString(id));
    }

    private static String token(OpenedLetters.Opened letter) {
        return letter.coalition().coordinator().token();
    }

    private static String api(OpenedLetters.Opened letter) {
        return "/api/v1/coalitions/" + letter.coalition().id() + "/webhooks";
    }
}
