package org.plenary.signons.translations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.OpenedLetters.Opened;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class TranslationsTest {
    private static final String WORDS = "# Passage sûr\n\nPersonne n’est laissé en mer.\n";

    @Inject World world;
    @Inject OpenedLetters letters;

    @Test
    void aTranslationIsACoordinatorsDraftThenEverybodysThenOfficial() {
        Opened letter = letters.publicLetter();
        String id = added(letter, "fr", WORDS);

        given().get(letter.page() + "/in/fr").then().statusCode(404);
        given().get(letter.api() + "/translations").then().body("$", empty());
        given().get(letter.api() + "/translations/" + id).then().statusCode(404);
        as(token(letter))
                .get(letter.api() + "/translations")
                .then()
                .body("state", equalTo(List.of("draft")));
        moved(letter, id, 1, "official").then().statusCode(409);
        moved(letter, id, 1, "unofficial").then().statusCode(200).body("revision", equalTo(2));

        given().get(letter.page() + "/in/fr")
                .then()
                .statusCode(200)
                .body(containsString("Unofficial translation"))
                .body(containsString("lang=\"fr\" dir=\"ltr\""))
                .body(containsString("Personne n’est laissé en mer."))
                .body(containsString(letter.sha256()))
                .body(containsString("href=\"" + letter.page() + "\""));
        given().get(letter.page())
                .then()
                .body(containsString("Français"))
                .body(containsString(letter.page() + "/in/fr"));
        moved(letter, id, 2, "official").then().statusCode(200);
        given().get(letter.api() + "/translations")
                .then()
                .body("state", equalTo(List.of("official")))
                .body("ofEarlierText", equalTo(List.of(false)));
        assertEquals(
                List.of("translation-added", "translation-moved", "translation-moved"),
                letters.rows(
                        "select kind from journal where subject = :id and kind like 'translation-%' order by id",
                        letter.uuid()));
    }

    @Test
    void wordsThatWereCorrectedAreNotOfficialUntilTheyAreDeclaredAgain() {
        Opened letter = letters.publicLetter();
        String id = added(letter, "fr", WORDS);
        moved(letter, id, 1, "unofficial").then().statusCode(200);
        moved(letter, id, 2, "official").then().statusCode(200);

        corrected(letter, id, 3, WORDS)
                .then()
                .statusCode(200)
                .body("state", equalTo("official"))
                .body("revision", equalTo(3));
        corrected(letter, id, 3, WORDS.replace("laissé", "abandonné"))
                .then()
                .statusCode(200)
                .body("state", equalTo("unofficial"));
        given().get(letter.page() + "/in/fr").then().body(containsString("abandonné en mer"));
    }

    @Test
    void aTranslationStaysThatOfTheTextItWasMadeFor() {
        Opened letter = letters.publicLetter();
        String id = added(letter, "fr", WORDS);
        moved(letter, id, 1, "unofficial").then().statusCode(200);
        letters.bindAnother(letter, "Nobody is left at sea!");

        given().get(letter.api() + "/translations")
                .then()
                .body("ofEarlierText", equalTo(List.of(true)))
                .body("version", equalTo(List.of(1)));
        given().get(letter.page() + "/in/fr")
                .then()
                .body(containsString("Of an earlier text"))
                .body(containsString("/compare/1..2"));
        posted(letter, "fr", 1, WORDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("translations.refused.other-text"));
        String newer = posted(letter, "fr", 2, WORDS).then().statusCode(201).extract().path("id");
        given().get(letter.page() + "/in/fr").then().body(containsString("Of an earlier text"));
        moved(letter, newer, 1, "unofficial").then().statusCode(200);
        given().get(letter.page() + "/in/fr")
                .then()
                .body(not(containsString("Of an earlier text")));
    }

    @Test
    void whatCannotBeATranslationIsRefusedAndSaysWhy() {
        Opened letter = letters.publicLetter();
        added(letter, "fr", WORDS);

        refused(posted(letter, "en", 1, WORDS), 422, "original");
        refused(posted(letter, "EN", 1, WORDS), 422, "original");
        refused(posted(letter, "xx", 1, WORDS), 422, "language");
        refused(posted(letter, "es", 1, "***"), 422, "empty");
        refused(posted(letter, "FR", 1, WORDS), 409, "there");
        posted(letter, "pt-br", 1, WORDS).then().statusCode(201).body("language", equalTo("pt-BR"));
        posted(letter, "ckb", 1, WORDS).then().statusCode(201).body("direction", equalTo("rtl"));
    }

    @Test
    void ofTwoWhoCorrectAtOnceOneIsTold() throws Exception {
        Opened letter = letters.publicLetter();
        String id = added(letter, "fr", WORDS);
        String token = token(letter);
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);

        var answers =
                threads.invokeAll(
                        List.<Callable<Integer>>of(
                                () -> {
                                    together.await();
                                    return corrected(token, letter, id, WORDS + "\nA.\n");
                                },
                                () -> {
                                    together.await();
                                    return corrected(token, letter, id, WORDS + "\nB.\n");
                                }));
        threads.shutdown();

        assertEquals(
                List.of(200, 409),
                List.of(answers.get(0).get(), answers.get(1).get()).stream().sorted().toList());
    }

    @Test
    void nothingThatWasTypedIsLostOnThePages() {
        Opened letter = letters.publicLetter();
        WebSession visit = letter.coalition().coordinator().visits(letter.page() + "/translations");
        String here = letter.page() + "/translations/new";

        var blank = visit.submit(visit.get(here).form("main form"), fields("fr", "", WORDS));
        assertEquals(422, blank.status());
        assertTrue(blank.html().select("#content").val().contains("laissé en mer"), blank.body());
        assertTrue(blank.html().select(".err-sum a[href=#title]").hasText());
        var same = visit.submit(visit.get(here).form("main form"), fields("", "Passage", WORDS));
        assertEquals(422, same.status());
        assertNotNull(same.html().selectFirst(".err-sum a[href=#language]"));
        var saved =
                visit.submit(visit.get(here).form("main form"), fields("fr", "Passage", "Un.\n"));
        assertEquals(200, saved.status());
        assertTrue(saved.body().contains("Another number of parts"), saved.body());

        var stale = saved.form("form[enctype]");
        visit.submit(saved.form("form[enctype]"), Map.of("content", "Deux mots.", "do", "save"));
        var clash = visit.submit(stale, Map.of("content", "Trois mots.", "do", "save"));
        assertEquals(409, clash.status());
        assertEquals("Trois mots.", clash.html().select("#content").val());
        assertTrue(clash.html().select(".note del").text().contains("Deux"), clash.body());
        var again = visit.submit(clash.form("form[enctype]"), Map.of("do", "save"));
        assertEquals(200, again.status());
        assertEquals("Trois mots.", again.html().select("#content").val().strip());
    }

    @Test
    void onlyCoordinatorsTranslateAndOnlyWhoMayReadTheLetterReadsItsTranslations() {
        Opened open = letters.publicLetter();
        String id = added(open, "ar", "# ممرّ آمن\n\nلا يُترك أحد في البحر.\n");
        String stranger = world.person(world.organisation("Else", "FR"), Power.SIGN).token();
        for (String token : new String[] {null, stranger}) {
            int status = token == null ? 401 : 404;
            as(token)
                    .contentType(ContentType.JSON)
                    .body(body("es", 1, WORDS))
                    .post(open.api() + "/translations")
                    .then()
                    .statusCode(status);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(body("ar", 1, WORDS))
                    .put(open.api() + "/translations/" + id)
                    .then()
                    .statusCode(status);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("revision", 1, "state", "unofficial"))
                    .post(open.api() + "/translations/" + id + "/states")
                    .then()
                    .statusCode(status);
        }
        as(stranger).get(open.api() + "/translations/" + id).then().statusCode(404);

        Opened within = letters.letter("coalition", Map.of());
        String hidden = added(within, "fr", WORDS);
        moved(within, hidden, 1, "unofficial").then().statusCode(200);
        for (String token : new String[] {null, stranger}) {
            as(token).get(within.api() + "/translations").then().statusCode(404);
            as(token).get(within.api() + "/translations/" + hidden).then().statusCode(404);
        }
        given().get(within.page() + "/in/fr").then().statusCode(404);
        moved(open, hidden, 1, "unofficial").then().statusCode(404);
        assertEquals(
                200,
                within.coalition()
                        .coordinator()
                        .visits(within.page() + "/in/fr")
                        .get(within.page() + "/in/fr")
                        .status());
    }

    @Test
    void aPublicTranslationIsServedLikeTheLetterItself() {
        Opened letter = letters.publicLetter();
        String id = added(letter, "ar", "# ممرّ آمن\n\nلا يُترك أحد في البحر.\n");
        moved(letter, id, 1, "unofficial").then().statusCode(200);

        String tag =
                given().get(letter.page() + "/in/ar")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("public"))
                        .body(containsString("lang=\"ar\" dir=\"rtl\""))
                        .extract()
                        .header("ETag");
        given().header("If-None-Match", tag).get(letter.page() + "/in/ar").then().statusCode(304);
        given().get(letter.page() + "/in/AR").then().statusCode(200);
        given().get(letter.page() + "/in/fr").then().statusCode(404);
    }

    private static void refused(Response answer, int status, String why) {
        answer.then().statusCode(status).body("type", endsWith("translations.refused." + why));
    }

    private static String token(Opened letter) {
        return letter.coalition().coordinator().token();
    }

    private static Map<String, Object> body(String language, int number, String content) {
        Map<String, Object> body = new HashMap<>();
        body.put("language", language);
        body.put("version", number);
        body.put("revision", number);
        body.put("title", "Passage sûr");
        body.put("format", "markdown");
        body.put("content", content);
        return body;
    }

    private static Map<String, String> fields(String language, String title, String content) {
        return Map.of("language", language, "title", title, "content", content, "do", "save");
    }

    private static Response posted(Opened letter, String language, int version, String content) {
        return as(token(letter))
                .contentType(ContentType.JSON)
                .body(body(language, version, content))
                .post(letter.api() + "/translations");
    }

    private static String added(Opened letter, String language, String content) {
        return posted(letter, language, 1, content).then().statusCode(201).extract().path("id");
    }

    private static Response corrected(Opened letter, String id, int revision, String content) {
        return as(token(letter))
                .contentType(ContentType.JSON)
                .body(body("fr", revision, content))
                .put(letter.api() + "/translations/" + id);
    }

    private static int corrected(String token, Opened letter, String id, String content) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body("fr", 1, content))
                .put(letter.api() + "/translations/" + id)
                .statusCode();
    }

    private static Response moved(Opened letter, String id, int revision, String state) {
        return as(token(letter))
                .contentType(ContentType.JSON)
                .body(Map.of("revision", revision, "state", state))
                .post(letter.api() + "/translations/" + id + "/states");
    }
}
