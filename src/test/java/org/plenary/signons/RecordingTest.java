package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.OpenedLetters.Opened;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class RecordingTest {
    private static final byte[] SCAN = "%PDF-1.7 signed by Lucía Prado".getBytes(UTF_8);

    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject AlikeSignatories alike;
    @Inject Tallies tallies;

    @Test
    void aRecordedSignatureCountsAtOnceAndItsSourceIsForCoordinatorsOnly() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();

        Response made =
                record(
                        token,
                        letter,
                        Map.of(
                                "name", "Grupo de\r\nApoyo\u202E",
                                "signer", "Lucía Prado, director",
                                "visibility", "coordinators",
                                "file", Map.of("name", "señal.pdf", "content", SCAN)));

        made.then()
                .statusCode(201)
                .body("name", equalTo("Grupo de Apoyo"))
                .body("state", equalTo("effective"))
                .body("fileName", equalTo("señal.pdf"));
        assertEquals(1, tallies.of(letter.uuid()).total());
        String record = made.header("Location").replaceFirst("^https?://[^/]+", "");
        Response file = as(token).get(record + "/file");
        assertArrayEquals(SCAN, file.asByteArray());
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertEquals(
                "attachment; filename*=UTF-8''se%C3%B1al.pdf", file.header("Content-Disposition"));
        String page = record.replace("/api/v1", "") + "/file";
        var session = letter.coalition().coordinator().visits(letter.page());
        var saved = session.get(page);
        assertEquals(200, saved.status());
        assertTrue(
                saved.headers()
                        .firstValue("content-disposition")
                        .orElseThrow()
                        .startsWith("attachment"));
        String signer = world.person(world.organisation("M", "KE"), Power.SIGN).token();
        String elsewhere = world.coalition().coordinator().token();
        for (String path : List.of(record, record + "/file")) {
            assertEquals(401, given().get(path).statusCode());
            assertEquals(404, as(signer).get(path).statusCode());
            assertEquals(404, as(elsewhere).get(path).statusCode());
        }
        assertEquals(404, record(elsewhere, letter, Map.of("name", "X")).statusCode());
        assertEquals(401, record(null, letter, Map.of("name", "X")).statusCode());
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from recording r join sign_on s on s.id = r.sign_on"
                                + " join recorded_file f on f.recording = r.id where s.letter = :id"
                                + " and (r::text || s::text || encode(f.sealed, 'escape')) ~ 'Apoyo|Luc|al.pdf'",
                        letter.uuid()));
    }

    @Test
    void theFormTellsWhatIsMissingAndKeepsWhatWasTyped() {
        Opened letter = letters.publicLetter();
        var session = letter.coalition().coordinator().visits(letter.page());
        session.get(letter.page() + "/sign-ons/new");

        var refused =
                sent(session, letter, Map.of("signer", "Lucía", "email", "a@b.c\nBcc: d@e.f"));

        assertEquals(422, refused.statusCode());
        var html = Jsoup.parse(refused.asString());
        assertEquals("Lucía", html.select("#signer").attr("value"));
        assertEquals(
                List.of("#name", "#email", "#received", "#file"),
                html.select(".err-sum a").eachAttr("href"));
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void aNameThatIsLikeAnotherWaitsUntilTheyAreToldApart() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        record(token, letter, Map.of("name", "Médecins Sans Frontières"));
        alike.compare();

        record(token, letter, Map.of("name", "Doctors Without Borders"))
                .then()
                .statusCode(201)
                .body("state", equalTo("in-review"));

        assertEquals(1, tallies.of(letter.uuid()).total());
        alike.compare();
        String suggestion = as(token).get(letter.api() + "/duplicates").path("items[0].id");
        as(token)
                .contentType(ContentType.JSON)
                .post(letter.api() + "/duplicates/" + suggestion + "/differences")
                .then()
                .statusCode(201);
        assertEquals(2, tallies.of(letter.uuid()).total());
    }

    @Test
    void whoeverIsToldMayObjectOnceAndLookingChangesNothing() throws Exception {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        String address = "lucia-" + World.unique() + "@tierra.example";
        record(
                        token,
                        letter,
                        Map.of(
                                "name", "Tierra Viva Secreta",
                                "visibility", "coordinators",
                                "contactEmail", address,
                                "contactLanguage", "es"))
                .then()
                .statusCode(201);

        var mail = ReceivedMails.awaitNewest(address);

        assertTrue(mail.subject().startsWith("Su organización figura"));
        assertFalse(mail.text().contains("Tierra Viva"));
        var link = Pattern.compile("/objections/[A-Za-z0-9_-]+").matcher(mail.text());
        assertTrue(link.find());
        var visitor = WebSession.anonymous();
        var page = visitor.get(link.group());
        assertEquals(200, page.status());
        assertEquals(1, tallies.of(letter.uuid()).total());
        var again = WebSession.anonymous();
        var opened = again.get(link.group());
        page = visitor.submit(page.form("main form"), Map.of("reason", "We never did"));
        assertEquals(200, page.status());
        assertEquals(0, tallies.of(letter.uuid()).total());
        assertEquals(410, again.submit(opened.form("main form"), Map.of()).status());
        assertEquals(404, WebSession.anonymous().get(link.group() + "x").status());
        as(token)
                .get(letter.api() + "/duplicates/decisions")
                .then()
                .body("items.size()", equalTo(0));
        assertEquals(
                List.of("recording-objected-to"),
                letters.rows(
                        "select kind from journal where subject = :id and kind like 'recording-%'",
                        letter.uuid()));
    }

    @Test
    void afterTheDeadlineOnlyWhatCameInTimeIsRecordedAndNotForLong() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        letters.close(letter);
        String before = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();

        record(token, letter, Map.of("name", "In time", "received", before)).then().statusCode(201);
        letters.sql("update letter set grace_minutes = 0 where id = :id", letter.uuid());
        record(token, letter, Map.of("name", "Too late", "received", before))
                .then()
                .statusCode(409)
                .body("detail", containsString("closed"));
    }

    @Test
    void whatCannotBeRightIsNamedFieldByField() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("name", " \u200B ");
        wrong.put("kind", "individual");
        wrong.put("country", "");
        wrong.put("category", "pirates");
        wrong.put("received", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        wrong.put("channel", "pigeon");
        wrong.put("visibility", "me");
        wrong.put("file", Map.of("name", "a.pdf", "content", new byte[] {'P', 'K', 3, 4}));

        record(token, letter, wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/kind",
                                "/country",
                                "/category",
                                "/received",
                                "/channel",
                                "/visibility",
                                "/file"));
    }

    private static Response record(String token, Opened letter, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("country", "CO");
        body.put("received", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        body.put("note", "On paper, in the office");
        body.putAll(more);
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(letter.api() + "/recorded-sign-ons");
    }

    private static Response sent(WebSession session, Opened letter, Map<String, String> fields) {
        var request = given();
        session.cookies().forEach(request::cookie);
        request.multiPart("csrf-token", session.cookies().get("csrf-token"));
        fields.forEach(
                (name, value) -> request.multiPart(name, value, "text/plain; charset=UTF-8"));
        return request.redirects().follow(false).post(letter.page() + "/sign-ons/recorded");
    }
}
