package org.plenary.signons.reach;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.OpenedLetters.sign;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.EnteredSignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ReachTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;

    @ConfigProperty(name = "plenary.url")
    String url;

    @Test
    void theWidgetMayStandInAnyPageAndLeavesNoTrace() {
        var letter = letters.letter("public", Map.of("goal", 100));
        imported(letter, 7);

        Response widget = given().get(letter.page() + "/widget?lang=fr");

        widget.then().statusCode(200).contentType("text/html");
        assertTrue(widget.header("Content-Security-Policy").contains("frame-ancestors *"));
        assertFalse(widget.header("Content-Security-Policy").contains("script-src"));
        assertEquals(null, widget.header("X-Frame-Options"));
        assertEquals(List.of(), widget.headers().getValues("Set-Cookie"));
        assertTrue(widget.header("Cache-Control").startsWith("public"));
        var html = org.jsoup.Jsoup.parse(widget.asString());
        assertEquals("fr", html.selectFirst("html").attr("lang"));
        assertEquals("7", html.selectFirst(".count b").text());
        assertEquals(5, html.select("li bdi").size());
        assertEquals(0, html.select("script, form, [style]").size());
        assertFalse(widget.asString().contains("⟦"));
        given().header("If-None-Match", widget.header("ETag"))
                .get(letter.page() + "/widget?lang=fr")
                .then()
                .statusCode(304);
    }

    @Test
    void nothingButTheWidgetMayBeFramed() {
        var letter = letters.publicLetter();

        for (String path : List.of("", "/share", "/count", "/card.png")) {
            Response page = given().get(letter.page() + path);
            assertEquals("DENY", page.header("X-Frame-Options"), path);
            assertTrue(
                    page.header("Content-Security-Policy").contains("frame-ancestors 'none'"),
                    path);
        }
    }

    @Test
    void theWidgetLoadsItselfAgainOnlyWhereThatIsWished() {
        var letter = letters.publicLetter();

        assertEquals(null, given().get(letter.page() + "/widget").header("Refresh"));
        assertEquals("60", given().get(letter.page() + "/widget?refresh=1").header("Refresh"));
        assertEquals("300", given().get(letter.page() + "/widget?refresh=300").header("Refresh"));
        var arabic = given().get(letter.page() + "/widget?lang=ar").asString();
        assertTrue(arabic.contains("dir=\"rtl\""));
    }

    @Test
    void theCardShowsTheNumberAndIsDrawnAnewWhenItChanges() {
        var letter = letters.publicLetter();
        Response before = given().get(letter.page() + "/card.png");
        before.then().statusCode(200).contentType("image/png");
        String tag = before.header("ETag");
        given().header("If-None-Match", tag)
                .get(letter.page() + "/card.png")
                .then()
                .statusCode(304);

        imported(letter, 3);

        Response after = given().get(letter.page() + "/card.png");
        assertNotEquals(tag, after.header("ETag"));
        assertNotEquals(tag, given().get(letter.page() + "/card.png?lang=ar").header("ETag"));
        assertTrue(
                WebSession.anonymous()
                        .get(letter.page())
                        .html()
                        .selectFirst("meta[property=og:image]")
                        .attr("content")
                        .contains("/card.png?lang=en"));
        given().get(letter.page() + "/qr.png").then().statusCode(200).contentType("image/png");
    }

    @Test
    void programsFindOutHowToShowALetter() {
        var letter = letters.publicLetter();
        String address = url + letter.page();

        given().queryParam("url", address)
                .get("/oembed")
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("width", equalTo(480))
                .body("html", startsWith("<iframe src=\"" + address + "/widget"))
                .body("thumbnail_width", equalTo(1200));
        given().queryParam("url", address)
                .queryParam("format", "xml")
                .queryParam("maxwidth", 320)
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body("oembed.width", equalTo("320"))
                .body("oembed.html", containsString("width=\"320\""));
        given().queryParam("url", address)
                .queryParam("format", "yaml")
                .get("/oembed")
                .then()
                .statusCode(501);
        for (String other :
                List.of("https://elsewhere.example" + letter.page(), url + "/letters", "", "::")) {
            given().queryParam("url", other).get("/oembed").then().statusCode(404);
        }
        var head = WebSession.anonymous().get(letter.page()).html().head();
        String discovered = head.selectFirst("link[type=application/json+oembed]").attr("href");
        given().urlEncodingEnabled(false)
                .get(discovered.replace(url, ""))
                .then()
                .statusCode(200)
                .body("title", equalTo("Safe passage"));
    }

    @Test
    void theFeedIsReadPageByPageAndForgetsWhoWithdrew() throws Exception {
        var letter = letters.publicLetter();
        imported(letter, 120);
        var signer = world.person(world.organisation("Silent Harbour", "CO"), Power.SIGN);
        String signOn =
                sign(signer.token(), letter, letter.signature()).then().extract().path("id");

        List<SyndEntry> entries = new ArrayList<>();
        String next = letter.page() + "/sign-ons.atom";
        int pages = 0;
        while (next != null) {
            SyndFeed feed = feed(next);
            assertEquals("urn:uuid:" + letter.id(), feed.getUri());
            entries.addAll(feed.getEntries());
            next =
                    feed.getLinks().stream()
                            .filter(link -> link.getRel().equals("next"))
                            .map(link -> link.getHref().replace(url, ""))
                            .findFirst()
                            .orElse(null);
            pages++;
        }

        assertEquals(3, pages);
        assertEquals(121, entries.size());
        assertEquals(121, new HashSet<>(entries.stream().map(SyndEntry::getUri).toList()).size());
        assertEquals("urn:uuid:" + signOn, entries.get(0).getUri());
        assertTrue(entries.get(0).getTitle().startsWith("Silent Harbour"));

        as(signer.token()).delete(letter.api() + "/sign-ons/" + signOn).then().statusCode(204);
        String again = given().get(letter.page() + "/sign-ons.atom").asString();
        assertFalse(again.contains("Silent Harbour"));
    }

    @Test
    void feedsAreAnsweredShortlyToWhoKnowsThem() {
        var letter = letters.publicLetter();
        for (String path : List.of(letter.page() + "/sign-ons.atom", "/letters.atom")) {
            Response feed = given().get(path);
            feed.then()
                    .statusCode(200)
                    .contentType("application/atom+xml")
                    .header("Set-Cookie", nullValue());
            given().header("If-None-Match", feed.header("ETag")).get(path).then().statusCode(304);
        }
        given().get("/letters.atom")
                .then()
                .body("feed.entry[0].id", equalTo("urn:uuid:" + letter.id()));
    }

    @Test
    void ofALetterThatIsNotForEverybodyNothingIsFoundElsewhere() {
        var letter = letters.letter("coalition", Map.of());
        var member = world.organisation("Tierra Viva", "CO", letter.coalition());
        var session = member.administrator().visits("/letters");

        for (String path : List.of("/card.png", "/widget", "/sign-ons.atom")) {
            given().get(letter.page() + path).then().statusCode(404);
            assertEquals(404, session.get(letter.page() + path).status(), path);
        }
        given().queryParam("url", url + letter.page()).get("/oembed").then().statusCode(404);
        given().get(letter.page() + "/share").then().statusCode(404);
        given().get("/letters.atom").then().body(not(containsString(letter.id())));
        var share = session.get(letter.page() + "/share");
        assertEquals(200, share.status());
        assertFalse(share.body().contains("<iframe") || share.body().contains("&lt;iframe"));
    }

    @Test
    void theSharePageHasTheCodeInEveryLanguage() {
        var letter = letters.publicLetter();
        imported(letter, 2);

        var page = WebSession.anonymous().get(letter.page() + "/share").html();

        assertEquals(6, page.select("textarea[id^=code-]").size());
        String code = page.selectFirst("#code-ar").text();
        assertTrue(code.contains("/widget?lang=ar\""), code);
        assertTrue(page.selectFirst("#words").text().contains("2 signatories stand behind"));
        String webhooks = letter.coalition().href() + "/webhooks";
        assertEquals(0, page.select("a[href=" + webhooks + "]").size());
        var own = letter.coalition().coordinator().visits("/letters").get(letter.page() + "/share");
        assertEquals(1, own.html().select("a[href=" + webhooks + "]").size());
    }

    @Test
    void aSealedNameIsCountedAndInNothingThatGoesOut() {
        var letter = letters.publicLetter();
        UUID sealed =
                signOns.enter(letter.uuid(), "Hidden House", "BT", NameVisibility.COORDINATORS);
        UUID shown = signOns.enter(letter.uuid(), "Open House", "KE", NameVisibility.EVERYBODY);

        for (String path :
                List.of(
                        letter.page(),
                        letter.page() + "/count",
                        letter.page() + "/widget",
                        letter.page() + "/share",
                        letter.page() + "/signatories?order=name",
                        letter.page() + "/sign-ons.atom",
                        letter.page() + "/sign-ons.atom?before=" + sealed,
                        letter.api() + "/tally",
                        "/oembed?url=" + url + letter.page())) {
            String body = given().get(path).then().statusCode(200).extract().asString();
            assertFalse(body.contains("Hidden House"), path);
            assertFalse(body.contains(sealed.toString()) && !path.contains("before"), path);
            assertFalse(body.contains("Bhutan") || body.contains("\"BT\""), path);
        }
        assertTrue(given().get(letter.page() + "/widget").asString().contains("<b>2</b>"));
        assertEquals(
                given().get(letter.page() + "/sign-ons.atom?before=" + UUID.randomUUID())
                        .asString()
                        .replaceAll("before=[0-9a-f-]+", ""),
                given().get(letter.page() + "/sign-ons.atom?before=" + sealed)
                        .asString()
                        .replaceAll("before=[0-9a-f-]+", ""));

        signOns.erase(letter.uuid(), shown);
        for (String path : List.of("/widget", "/sign-ons.atom", "/signatories", "")) {
            assertFalse(given().get(letter.page() + path).asString().contains("Open House"), path);
        }
    }

    private static SyndFeed feed(String path) throws Exception {
        String xml = given().get(path).then().statusCode(200).extract().asString();
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static void imported(OpenedLetters.Opened letter, int count) {
        String list =
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "Fundación Número " + i + ",Kenya")
                        .collect(Collectors.joining("\n", "organisation,country\n", "\n"));
        as(letter.coalition().coordinator().token())
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(200);
    }
}
