package org.plenary.consultations.coding;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** People code answers apart, agree or not, and numbers come out that point at nobody. */
@PlenaryTest
class CodingTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    /** Two coders and an answer of two sentences, by an organisation without its name. */
    private final class Room {
        final Opened opened = consultations.toMembers();
        final String one = opened.coalition().coordinator().token();
        final String other = world.coordinator(opened.coalition()).token();
        final String question = opened.ask(one, "open", "What stands in the way?", Map.of());
        final World.Body member = world.organisation("Verborgene Stimme", "WS", opened.coalition());
        final String answer;

        Room(String publication) {
            answers(publication, "They take our passports. Nobody asks.");
            answer = as(one).get(opened.api() + "/coding").path("items[0].answer");
        }

        void answers(String publication, String words) {
            String token = world.person(member, Power.CONTRIBUTE).token();
            Response begun =
                    as(token)
                            .contentType(ContentType.JSON)
                            .body(Map.of("as", "ours"))
                            .post(opened.api() + "/answers");
            String draft = opened.api() + "/answers/" + begun.path("key");
            as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("version", 1, "revision", 0, "language", "en", "words", words))
                    .put(draft + "/questions/" + question)
                    .then()
                    .statusCode(200);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("publication", publication))
                    .post(draft + "/sendings")
                    .then()
                    .statusCode(201);
        }

        String code(String name) {
            return post(one, "/codes", Map.of("name", name, "colour", 3))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        Response give(String token, String code, int from, int to) {
            return post(
                    token,
                    "/coding/" + answer + "/codings",
                    Map.of("code", code, "places", List.of(Map.of("from", from, "to", to))));
        }

        Response done(String token, boolean done) {
            return as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("done", done))
                    .put(opened.api() + "/coding/" + answer + "/done");
        }

        Response post(String token, String where, Object body) {
            return as(token).contentType(ContentType.JSON).body(body).post(opened.api() + where);
        }
    }

    @Test
    void codersWorkApartUntilTheyAreDoneAndThenSeeWhereTheyDiffer() {
        Room room = new Room("without-name");
        String passports = room.code("Passports");
        String silence = room.code("Silence");
        String api = room.opened.api();

        room.give(room.one, passports, 0, 24).then().statusCode(200).body("passages", equalTo(1));
        room.give(room.one, passports, 0, 24).then().body("passages", equalTo(0));
        room.give(room.one, silence, 25, 37).then().statusCode(200);
        room.give(room.other, passports, 5, 24).then().statusCode(200);
        room.give(room.one, passports, 0, 999).then().statusCode(422);
        room.give(room.one, room.question, 0, 4).then().statusCode(422);

        as(room.other).get(api + "/coding").then().body("items[0].codings", hasSize(1));
        room.done(room.one, true).then().statusCode(200);
        as(room.one).get(api + "/coding").then().body("items[0].codings", hasSize(2));
        room.give(room.one, silence, 0, 24).then().statusCode(409);
        as(room.one).get(api + "/coding-agreement").then().body("alpha", nullValue());
        room.done(room.other, true).then().statusCode(200);

        as(room.other)
                .get(api + "/coding")
                .then()
                .body("items[0].codings", hasSize(3))
                .body("items[0].sentences[0].differs", equalTo(false))
                .body("items[0].sentences[1].differs", equalTo(true));
        as(room.other).get(api + "/coding?code=none&work=open").then().body("items", hasSize(0));
        as(room.one)
                .get(api + "/coding-agreement")
                .then()
                .body("units", equalTo(2))
                .body("coders", equalTo(2))
                .body("alpha", notNullValue())
                .body("lines.find { it.name == 'Passports' }.alpha", equalTo(1.0f));
        String page = room.opened.page();
        var session = room.opened.coalition().coordinator().visits(page + "/coding");
        assertTrue(session.get(page + "/coding").html().text().contains("Coded differently"));
        assertEquals(200, session.get(page + "/coding/agreement").status());
        assertEquals(200, session.get(page + "/codebook").status());
        assertEquals(
                List.of(1L),
                consultations.rows(
                        "select count(*) from journal where subject = :id and kind = 'answer-coded' and details->>'codings' = '2'",
                        room.opened.id()));
    }

    @Test
    void sentencesAreTickedWithoutScriptsAndNothingTypedIsLost() {
        Room room = new Room("without-name");
        String passports = room.code("Passports");
        String page = room.opened.page() + "/coding";
        var session = room.opened.coalition().coordinator().visits(page);
        String to = page + "/answers/" + room.answer + "/codings";

        var refused = session.post(to, Map.of("code", passports, "comment", "Look at this again"));
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("Look at this again"));
        var given = session.post(to + "?code=none", Map.of("code", passports, "passage", "0-24"));
        assertEquals(200, given.status());

        as(room.one)
                .get(room.opened.api() + "/coding?code=" + passports)
                .then()
                .body("items", hasSize(1))
                .body("items[0].codings[0].quote", equalTo("They take our passports."));
        assertEquals(
                1,
                session.get(page + "?question=" + room.question).html().select(".marks q").size());
    }

    @Test
    void codesAreMergedPartedAndRemovedOnlyUnused() {
        Room room = new Room("without-name");
        String api = room.opened.api();
        String passports = room.code("Passports");
        String papers = room.code("Papers");
        String unused = room.code("Unused");
        room.give(room.one, papers, 0, 24).then().statusCode(200);

        room.post(room.one, "/codes", Map.of("name", "PAPERS")).then().statusCode(422);
        as(room.one)
                .contentType(ContentType.JSON)
                .body(Map.of("into", passports))
                .put(api + "/codes/" + papers + "/merging")
                .then()
                .statusCode(200);
        as(room.one).get(api + "/coding?code=" + passports).then().body("items", hasSize(1));
        room.give(room.one, papers, 0, 4).then().statusCode(422);
        as(room.one).delete(api + "/codes/" + papers + "/merging").then().statusCode(200);
        as(room.one).get(api + "/coding?code=" + passports).then().body("items", hasSize(0));
        as(room.one).delete(api + "/codes/" + papers).then().statusCode(409);
        as(room.one).delete(api + "/codes/" + unused).then().statusCode(204);

        var session =
                room.opened.coalition().coordinator().visits(room.opened.page() + "/codebook");
        session.post(room.opened.page() + "/codebook/terms", Map.of("which", "principles"));
        session.post(room.opened.page() + "/codebook/terms", Map.of("which", "principles"));
        as(room.one).get(api + "/codes").then().body("", hasSize(12));
        assertEquals(
                422,
                session.post(room.opened.page() + "/codebook", Map.of("name", "Passports"))
                        .status());
    }

    @Test
    void whoDoesNotCodeFindsNothingAndAppointedOnesReadOnlyWhatIsPublished() {
        Room room = new Room("not-at-all");
        String code = room.code("Passports");
        String api = room.opened.api();
        World.Body helpers = world.organisation("Helping Hands", "KE", room.opened.coalition());
        String helper = world.person(helpers).token();
        String page = room.opened.page();

        for (String token : new String[] {helper, world.person().token()}) {
            for (String place : List.of("/codes", "/coding", "/coding-agreement", "/counts")) {
                as(token).get(api + place).then().statusCode(404);
            }
            room.give(token, code, 0, 4).then().statusCode(404);
            room.done(token, true).then().statusCode(404);
            room.post(token, "/codes", Map.of("name", "Mine")).then().statusCode(404);
            room.post(token, "/clusterings", Map.of("question", room.question))
                    .then()
                    .statusCode(404);
            as(token).delete(api + "/codes/" + code).then().statusCode(404);
        }
        as(null).get(api + "/codes").then().statusCode(401);
        as(null).get(api + "/counts").then().statusCode(404);

        var session = room.opened.coalition().coordinator().visits(page + "/codebook");
        session.post(page + "/codebook/coders", Map.of("organisation", helpers.slug()));
        as(helper).get(api + "/codes").then().statusCode(200);
        as(helper).get(api + "/coding").then().statusCode(200).body("items", hasSize(0));
        room.give(helper, code, 0, 4).then().statusCode(404);
        as(helper).get(api + "/counts").then().statusCode(404);
        Response file = as(helper).get(api + "/answers.csv");
        assertEquals(200, file.statusCode());
        assertEquals(1, file.asString().lines().count());
    }

    @Test
    void noExportTellsWhoContributedWithoutAName() throws Exception {
        Room room = new Room("without-name");
        String code = room.code("Passports");
        room.give(room.one, code, 0, 24).then().statusCode(200);
        consultations.sql(
                "update contribution set shown_on = shown_on - 1 where consultation = :id",
                room.opened.id());
        consultations.sql(
                "update answer set given = jsonb_set(given, '{words}', '\"=1+1 They take\"') where contribution in (select id from contribution where consultation = :id)",
                room.opened.id());
        List<String> secrets =
                List.of("Verborgene", room.member.id().toString(), room.member.slug(), "\"WS\"");

        for (String token : new String[] {null, room.one}) {
            for (String extension : List.of("csv", "json", "xlsx")) {
                Response file = as(token).get(room.opened.api() + "/answers." + extension);
                assertEquals(200, file.statusCode());
                String text = Exported.text(file, extension);
                assertTrue(text.contains("They take"), extension);
                assertEquals(token != null, text.contains("Passports"), extension);
                secrets.forEach(secret -> assertFalse(text.contains(secret), extension));
                assertFalse(text.contains("061"), extension + " tells the region of one");
                assertEquals(extension.equals("json"), text.contains("\"=1+1"), extension);
            }
            assertTrue(
                    as(token)
                            .get(room.opened.page() + "/answers.csv")
                            .asString()
                            .contains("'=1+1"));
        }
    }

    @Test
    void countsAreTheConvenorsUntilPublishedAndTellNoSmallNumbers() {
        Room room = new Room("by-name");
        String api = room.opened.api();
        String choice =
                room.opened.ask(
                        room.one,
                        "single",
                        "Where do you work?",
                        Map.of("choices", List.of("City", "Land")));
        String code = room.code("Passports");
        room.give(room.one, code, 0, 24).then().statusCode(200);
        as(null).get(api + "/counts").then().statusCode(404);
        String page = room.opened.page();
        var session = room.opened.coalition().coordinator().visits(page + "/counts");

        assertEquals(200, session.get(page + "/counts?by=category").status());
        session.post(page + "/counts/publication", Map.of("published", "true"));

        as(null).get(api + "/counts?by=level")
                .then()
                .statusCode(200)
                .body("codes[0].contributions", nullValue())
                .body("codes[0].by.global", nullValue())
                .body("questions[0].question", equalTo(choice))
                .body("questions[0].choices[0].count", equalTo(0));
        as(null).get(page + "/counts").then().statusCode(200);
        assertTrue(as(null).get(page).asString().contains(page + "/counts"));
        session.post(page + "/counts/publication", Map.of());
        as(null).get(page + "/counts").then().statusCode(404);
        assertEquals(
                1,
                consultations
                        .rows("select 1 from code where consultation = :id", room.opened.id())
                        .size());
        assertEquals(UUID.fromString(code).version(), 7);
    }
}
