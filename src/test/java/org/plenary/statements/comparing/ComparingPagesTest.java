package org.plenary.statements.comparing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.DraftedStatement.multipart;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ComparingPagesTest {
    private static final String ONE = "1. We ask.\n2. We hope.\n3. We wait.\n4. We sign.";
    private static final String TWO = "1. We demand.\n2. We hope.\n3. We wait.\n4. We sign.";
    private static final String THREE = "1. We demand.\n2. We hope.\n3. We wait.\n4. We leave.";

    @Inject World world;
    @Inject EntityManager database;

    @Test
    void whoComesBackIsToldOnceForASittingHowManyVersionsAreNew() {
        var statement = DraftedStatement.begun(world.coalition(), "public").with("Zero", ONE);
        var reader = world.person().visits(statement.href());

        assertFalse(page(reader, statement.href()).contains("since you last looked"));
        statement.with("Rev. 1", TWO).with("Rev. 2", THREE);

        assertTrue(page(reader, "/statements").contains("2 versions since you last looked"));
        var came = reader.get(statement.href()).html();
        assertTrue(came.text().contains("2 versions since you last looked"), came.text());
        assertEquals(
                List.of(statement.href() + "/compare/1..3"),
                came.select(".ph a:contains(since you last looked)").eachAttr("href"));
        assertEquals(
                statement.href() + "/compare/1..3",
                reader.get(statement.href() + "/compare/since").address().getPath());
        assertFalse(page(reader, "/statements").contains("versions since you last looked"));
    }

    @Test
    void aComparisonToTheNewestVersionCountsAsLookingAndAnOlderOneDoesNot() {
        var statement =
                DraftedStatement.begun(world.coalition(), "public")
                        .with("Zero", ONE)
                        .with("Rev. 1", TWO)
                        .with("Rev. 2", THREE);
        var reader = world.person().visits(statement.href() + "/compare/1..2");

        assertTrue(
                page(reader, statement.href() + "/compare/since")
                        .contains("You have not opened this statement before"));
        reader.get(statement.href() + "/compare/2..3");
        assertTrue(
                page(reader, statement.href() + "/compare/since")
                        .contains("You saw the newest version"));
    }

    @Test
    void whatSomebodyReadIsForgottenWhenTheyWishAndIsInNoJournal() {
        var statement = DraftedStatement.begun(world.coalition(), "public").with("Zero", ONE);
        var somebody = world.person();
        var reader = somebody.visits(statement.href());
        String since = statement.href() + "/compare/since";

        var page = reader.get(since);
        assertEquals(1, readings(somebody.id()));
        var after = reader.submit(page.form("form[action$=removals]"), Map.of());

        assertTrue(after.html().text().contains("You have not opened this statement before"));
        assertEquals(0, readings(somebody.id()));
        assertEquals(0, count("select count(*) from journal where person = :id", somebody.id()));
    }

    @Test
    void aVisitorsReadingIsNotKept() {
        var statement = DraftedStatement.begun(world.coalition(), "public").with("Zero", ONE);

        WebSession.anonymous().get(statement.href());

        assertEquals(
                0,
                count(
                        "select count(*) from reading where statement = :id",
                        UUID.fromString(statement.id())));
    }

    @Test
    void unchangedParagraphsAreFoldedOrShownAsTheAddressSays() {
        String compare = compared(ONE, TWO).href() + "/compare/1..2";

        assertEquals(1, anonymously(compare).select("details.fold").size());
        assertEquals(
                "Paragraphs 3 to 4 are unchanged",
                anonymously(compare + "?context=1").select("details.fold summary").text());
        for (String all : List.of("?context=all", "?view=side&context=all")) {
            var html = anonymously(compare + all);
            assertTrue(html.select("details.fold").isEmpty());
            assertEquals(1, html.select("[data-change]").size());
        }
        assertEquals(
                List.of(compare + "?view=side&context=all"),
                anonymously(compare + "?context=all")
                        .select(".seg a:contains(Side by side)")
                        .eachAttr("href"));
    }

    @Test
    void changesLeadToTheirNeighboursInBothViews() {
        String compare = compared(ONE, THREE).href() + "/compare/1..2";

        for (String view : List.of("", "?view=side")) {
            var changes = anonymously(compare + view).select("[data-change]");
            assertEquals(2, changes.size());
            assertEquals(
                    "#" + changes.get(1).id(),
                    changes.get(0).select("a:contains(Next change)").attr("href"));
            assertEquals(
                    "#" + changes.get(0).id(),
                    changes.get(1).select("a:contains(Previous change)").attr("href"));
        }
    }

    @Test
    void aComparisonBackwardAndOneWithItselfExplainThemselves() {
        var statement = compared(ONE, TWO);

        var backward = anonymously(statement.href() + "/compare/2..1?view=side");
        assertTrue(backward.text().contains("This comparison runs backward"));
        assertTrue(
                backward.select("a:contains(Compare from older)")
                        .attr("href")
                        .endsWith("/compare/1..2?view=side"));
        assertTrue(
                anonymously(statement.href() + "/compare/2..2")
                        .text()
                        .contains("Both sides are the same version"));
        assertTrue(
                anonymously(statement.href() + "/compare/1..2")
                        .select("a:contains(Swap the two sides)")
                        .attr("href")
                        .endsWith("/compare/2..1"));
    }

    @Test
    void aComparisonIsCitedInWordsWithBothHashes() {
        var statement = compared(ONE, TWO);
        List<String> hashes =
                given().get(statement.api() + "/versions").then().extract().path("sha256");

        String words = anonymously(statement.href() + "/compare/1..2").select("#cite-words").text();

        assertTrue(words.startsWith("Zero draft compared with Rev. 1 of “" + statement.title()));
        hashes.forEach(hash -> assertTrue(words.contains(hash.substring(0, 12)), words));
        assertTrue(words.endsWith(statement.href() + "/compare/1..2"), words);
    }

    @Test
    void withoutAChoiceTheLastChangeIsShown() {
        var statement = compared(ONE, TWO);

        given().redirects()
                .follow(false)
                .get(statement.href() + "/compare")
                .then()
                .statusCode(303)
                .header("Location", containsString(statement.href() + "/compare/1..2"));
    }

    @Test
    void aVisitorHoldsATextOfTheirOwnAgainstAVersionInThreeViews() {
        var statement = compared(ONE, TWO);
        String address = statement.href() + "/compare/with";
        var visitor = WebSession.anonymous();
        assertEquals("2", visitor.get(address).html().select("#version option[selected]").val());
        String mine = "1. We demand.\n2. We hope.\n3. We wait.\n4. We sing.";

        var inText = posted(visitor, address, "1", "text", mine);
        assertEquals("no-store", inText.getHeader("Cache-Control").replace("private, ", ""));
        var html = Jsoup.parse(inText.asString());
        assertEquals(List.of("ask.", "sign."), html.select(".paras del").eachText());
        assertEquals(List.of("demand.", "sing."), html.select(".paras ins").eachText());
        assertEquals(mine, html.select("#content").first().wholeText().strip());
        var side = Jsoup.parse(posted(visitor, address, "1", "side", mine).asString());
        assertEquals(2, side.select(".sbs-r").size());
        var clean = Jsoup.parse(posted(visitor, address, "1", "clean", mine).asString());
        assertTrue(clean.select("#result .doc").text().contains("We sing."));

        given().get(statement.api() + "/versions").then().body("size()", equalTo(2));
        assertEquals(0, journalledBesidesItsBeginning(statement));
    }

    @Test
    void anUploadedTextIsComparedAndStaysInTheForm() {
        var statement = compared(ONE, TWO);
        var visitor = WebSession.anonymous();
        visitor.get(statement.href() + "/compare/with");

        var request = given();
        visitor.cookies().forEach(request::cookie);
        var html =
                Jsoup.parse(
                        request.multiPart("csrf-token", visitor.cookies().get("csrf-token"))
                                .multiPart("version", "1")
                                .multiPart("format", "markdown")
                                .multiPart("view", "text")
                                .multiPart("file", "mine.txt", "We ask.".getBytes(), "text/plain")
                                .post(statement.href() + "/compare/with")
                                .asString());

        assertEquals("We ask.", html.select("#content").text());
        assertEquals("text", html.select("#format option[selected]").val());
        assertFalse(html.select("#result").isEmpty());
    }

    @Test
    void anEmptyTextAndAnUnknownFormatAreExplainedBesideTheField() {
        var statement = compared(ONE, TWO);
        var visitor = WebSession.anonymous();
        visitor.get(statement.href() + "/compare/with");
        String address = statement.href() + "/compare/with";

        var empty = posted(visitor, address, "1", "text", "  ");
        assertEquals(422, empty.statusCode());
        assertFalse(Jsoup.parse(empty.asString()).select("#content-e").isEmpty());
        var odd =
                multipart(
                        visitor,
                        address,
                        Map.of("version", "1", "format", "docx", "content", "We ask.", "view", ""));
        assertEquals(422, odd.statusCode());
        assertEquals("We ask.", Jsoup.parse(odd.asString()).select("#content").text());
        assertEquals(404, posted(visitor, address, "9", "text", "We ask.").statusCode());
    }

    private DraftedStatement compared(String from, String to) {
        return DraftedStatement.begun(world.coalition(), "public")
                .with("Zero draft", from)
                .with("Rev. 1", to);
    }

    private static io.restassured.response.Response posted(
            WebSession visitor, String address, String version, String view, String content) {
        return multipart(
                visitor,
                address,
                Map.of("version", version, "format", "markdown", "content", content, "view", view));
    }

    private static org.jsoup.nodes.Document anonymously(String path) {
        return WebSession.anonymous().get(path).html();
    }

    private static String page(WebSession session, String path) {
        return session.get(path).html().text();
    }

    private long readings(UUID person) {
        return count("select count(*) from reading where person = :id", person);
    }

    private long journalledBesidesItsBeginning(DraftedStatement statement) {
        return count(
                "select count(*) from journal where subject = :id"
                        + " and kind not in ('statement-created', 'version-saved')",
                UUID.fromString(statement.id()));
    }

    private long count(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                database.createNativeQuery(query)
                                                        .setParameter("id", id)
                                                        .getSingleResult())
                                        .longValue());
    }
}
