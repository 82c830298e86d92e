package org.plenary.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class StatementPagesTest {
    @Inject World world;

    @Test
    void aStatementWithoutATitleIsAskedForItAndNothingTypedIsLost() {
        var visitor = coordinator("/statements/new");

        var page =
                visitor.submit(
                        visitor.get("/statements/new").form("form[action=/statements]"),
                        Map.of("title", " ", "language", "fr", "visibility", "coalition"));

        assertEquals(422, page.status());
        assertTrue(page.html().title().startsWith("Problem:"));
        assertTrue(page.html().select(".err-sum a[href=#title]").hasText());
        assertEquals("fr", page.html().select("#language option[selected]").val());
        assertEquals("coalition", page.html().select("input[name=visibility][checked]").val());
    }

    @Test
    void anImportIsShownBeforeItIsSaved() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);

        var preview = post(visitor, statement, "preview", "", "# Title\n\n1. We [all] ask.", 0);

        assertEquals(200, preview.statusCode());
        String body = preview.asString();
        assertTrue(body.contains("What was recognised"), body);
        assertTrue(body.contains("1 opening, 1 closing"), body);
        given().get(statement).then().statusCode(200).body(containsString("has no text yet"));
    }

    @Test
    void aVersionWithoutALabelIsNotSaved() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);

        var refused = post(visitor, statement, "save", "", "We all ask for the same thing.", 0);

        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("We all ask for the same thing."));
    }

    @Test
    void aSecondSaveOnTheSameBaseIsExplainedAndKeepsTheText() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);

        assertEquals(
                303, post(visitor, statement, "save", "Zero draft", "We ask.", 0).statusCode());
        var conflict = post(visitor, statement, "save", "Also zero", "We ask for more.", 0);

        assertEquals(409, conflict.statusCode());
        assertTrue(conflict.asString().contains("We ask for more."));
        assertTrue(conflict.asString().contains("Somebody saved another version"));
    }

    @Test
    void whoImportsSecondSeesBothBroughtTogetherAndSavesThat() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);
        post(visitor, statement, "save", "Zero draft", "1. We ask.\n2. We hope.", 0);
        post(visitor, statement, "save", "Rev. 1", "1. We demand.\n2. We hope.", 1);

        var conflict =
                post(visitor, statement, "save", "Rev. 1a", "1. We ask.\n2. We hope and act.", 1);

        assertEquals(409, conflict.statusCode());
        var page = org.jsoup.Jsoup.parse(conflict.asString());
        assertEquals(
                "1. We demand.\n2. We hope and act.",
                page.selectFirst("#content").wholeText().strip());
        assertEquals("2", page.select("input[name=base]").val());
        assertEquals(
                303,
                post(
                                visitor,
                                statement,
                                "save",
                                "Rev. 2",
                                page.selectFirst("#content").wholeText(),
                                2)
                        .statusCode());
    }

    @Test
    void aComparisonHasAnAddressAndThreeViews() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);
        post(visitor, statement, "save", "Zero draft", "1. We ask.\n2. We hope.", 0);
        post(visitor, statement, "save", "Rev. 1", "1. We demand.\n2. We hope.", 1);

        given().redirects()
                .follow(false)
                .get(statement + "/compare?from=1&to=2&view=side")
                .then()
                .statusCode(303)
                .header("Location", containsString(statement + "/compare/1..2?view=side"));
        var inText = WebSession.anonymous().get(statement + "/compare/1..2").html();
        assertEquals("ask.", inText.select(".p-t del").text());
        assertEquals("demand.", inText.select(".p-t ins").text());
        assertTrue(inText.select("summary").text().contains("Paragraph 2 is unchanged"));
        assertFalse(
                WebSession.anonymous()
                        .get(statement + "/compare/1..2?view=side")
                        .html()
                        .select(".sbs-r")
                        .isEmpty());
        assertTrue(
                WebSession.anonymous()
                        .get(statement + "/compare/1..2?view=clean")
                        .html()
                        .select("ins")
                        .isEmpty());
    }

    @Test
    void aVisitorsBrowserNeedNotFetchAnUnchangedVersionTwice() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);
        post(visitor, statement, "save", "Zero draft", "We ask.", 0);

        String tag =
                given().get(statement)
                        .then()
                        .header("Cache-Control", containsString("public"))
                        .extract()
                        .header("ETag");

        given().header("If-None-Match", tag).get(statement).then().statusCode(304);
        post(visitor, statement, "save", "Rev. 1", "We demand.", 1);
        given().header("If-None-Match", tag).get(statement).then().statusCode(200);
    }

    @Test
    void aVersionIsDownloadedAsAFile() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);
        post(visitor, statement, "save", "Zero draft", "1. We [all] ask.", 0);

        given().get(statement + "/versions/1.md")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(equalTo("1. We [all] ask.\n"));
    }

    @Test
    void scriptsInAnImportedTextAreWordsAtMost() {
        var visitor = coordinator("/statements/new");
        String statement = begin(visitor);
        post(
                visitor,
                statement,
                "save",
                "Zero draft",
                "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>",
                0);

        var page = WebSession.anonymous().get(statement).html();

        assertTrue(page.select(".doc script, .doc img, .doc a[href^=javascript]").isEmpty());
    }

    private WebSession coordinator(String path) {
        return world.coalition().coordinator().visits(path);
    }

    private static String begin(WebSession visitor) {
        var page =
                visitor.submit(
                        visitor.get("/statements/new").form("form[action=/statements]"),
                        Map.of("title", "Safe passage", "visibility", "public"));
        assertEquals(200, page.status());
        return page.address().getPath().replace("/versions/new", "");
    }

    /** Posts the import form, which is multipart. */
    private static Response post(
            WebSession visitor,
            String statement,
            String act,
            String label,
            String content,
            int base) {
        RequestSpecification request = given().redirects().follow(false);
        visitor.cookies().forEach(request::cookie);
        return request.multiPart("csrf-token", visitor.cookies().get("csrf-token"))
                .multiPart("label", label)
                .multiPart("note", "")
                .multiPart("format", "markdown")
                .multiPart("content", content)
                .multiPart("base", String.valueOf(base))
                .multiPart("do", act)
                .post(statement + "/versions");
    }
}
