package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

@PlenaryTest
class KeptLettersTest {
    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;

    @Test
    void whoAsksNextIsServedFromMemoryWithTheSameHeaders() {
        var letter = letters.publicLetter();
        for (String path :
                List.of(letter.page(), letter.page() + "/count", letter.api() + "/tally")) {
            Response made = given().get(path);
            Response kept = given().get(path);

            assertNull(made.header("Age"), path);
            assertEquals("0", kept.header("Age"), path);
            assertEquals(made.asString(), kept.asString());
            assertEquals(headers(made), headers(kept));
            assertNull(kept.header("Set-Cookie"));
            given().header("If-None-Match", kept.header("ETag")).get(path).then().statusCode(304);
        }
    }

    @Test
    void nobodyGetsTheLanguageOrThemeOfSomebodyElse() {
        var letter = letters.publicLetter();
        for (int round = 0; round < 2; round++) {
            for (String language : List.of("en", "fr", "ar")) {
                for (String theme : List.of("", "dark")) {
                    var asked = given().header("Accept-Language", language);
                    if (!theme.isEmpty()) {
                        asked.cookie("plenary_theme", theme);
                    }
                    String html = asked.get(letter.page()).asString();
                    String root = html.substring(html.indexOf("<html"), html.indexOf("<head"));
                    assertTrue(root.contains("lang=\"" + language + "\""), root);
                    assertEquals(!theme.isEmpty(), root.contains("data-theme=\"" + theme), root);
                    assertEquals(theme.isEmpty(), !root.contains("data-theme"), root);
                }
            }
        }
        String inFrench =
                given().header("Accept-Language", "ru")
                        .cookie("plenary_lang", "fr")
                        .get(letter.page())
                        .asString();
        assertTrue(inFrench.contains("<html lang=\"fr\""));
    }

    @Test
    void aPartIsNotTakenForThePage() {
        var letter = letters.publicLetter();
        for (int round = 0; round < 2; round++) {
            assertTrue(given().get(letter.page()).asString().startsWith("<!doctype html>"));
            assertFalse(
                    given().header("HX-Request", "true")
                            .get(letter.page() + "/count")
                            .asString()
                            .contains("<html"));
        }
    }

    @Test
    void whoIsSignedInSeesTheirOwnPageAndNobodyElseDoes() {
        var letter = letters.publicLetter();
        given().get(letter.page()).then().statusCode(200);
        var coordinator = letter.coalition().coordinator();

        var own = coordinator.visits(letter.page()).get(letter.page());
        assertTrue(own.body().contains("/sign-out") || own.body().contains(coordinator.name()));
        String anonymous = given().get(letter.page()).asString();
        assertFalse(anonymous.contains(coordinator.name()));
        assertNull(given().cookie("q_session", "x").get(letter.page()).header("Age"));
        assertNull(as(coordinator.token()).get(letter.api() + "/tally").header("Age"));
    }

    @Test
    void whatHappensIsSeenAtOnceOnTheNodeWhereItHappened() {
        var letter = letters.publicLetter();
        assertTrue(given().get(letter.page() + "/count").asString().contains("<b>0</b>"));
        assertNotNull(given().get(letter.page() + "/count").header("Age"));

        UUID one = signOns.enter(letter.uuid(), "Lima", "PE", NameVisibility.EVERYBODY);
        assertTrue(given().get(letter.page() + "/count").asString().contains("<b>1</b>"));
        signOns.erase(letter.uuid(), one);
        String erased = given().get(letter.page() + "/count").asString();
        assertTrue(erased.contains("<b>1</b>") && !erased.contains("Lima"), erased);
    }

    @Test
    void aLetterThatIsNotForEverybodyIsNeverKept() {
        var letter = letters.letter("coalition", Map.of());
        var coordinator = letter.coalition().coordinator();
        var session = coordinator.visits(letter.page());
        for (int round = 0; round < 2; round++) {
            assertEquals(200, session.get(letter.page()).status());
            assertEquals(200, session.get(letter.page() + "/count").status());
            as(coordinator.token()).get(letter.api() + "/tally").then().statusCode(200);
            for (String path :
                    List.of(letter.page(), letter.page() + "/count", letter.api() + "/tally")) {
                given().get(path).then().statusCode(404);
            }
        }
    }

    @Test
    void compressedAndPlainAnswersSayTheSame() {
        var letter = letters.publicLetter();
        given().get(letter.page()).then().statusCode(200);
        Response zipped = given().header("Accept-Encoding", "gzip").get(letter.page());
        var plain = WebSession.anonymous().get(letter.page());

        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        assertEquals(plain.body(), zipped.asString());
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        Set.of("Age", "X-Request-Id", "Content-Length", "Transfer-Encoding")
                .forEach(headers::remove);
        return headers;
    }
}
