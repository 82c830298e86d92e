package org.plenary.statements.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class SourcePagesTest {
    private static final String DRAFT =
            "# Safe passage\n\nWe speak with one voice.\n\nFerries must stop.\n\nPorts stay open.";

    @Inject World world;

    @Test
    void aSourceIsCitedReadUnderTheParagraphAndFollowedToWhereItWent() {
        var coalition = world.coalition();
        var statement = DraftedStatement.begun(coalition, "public").with("Zero draft", DRAFT);
        String block = statement.paragraphs().get(1);
        var drafter = coalition.coordinator().visits(statement.href() + "/sources");

        assertTrue(text(drafter, statement.href() + "/sources").contains("No paragraph has a"));
        var cited = cite(drafter, statement, block, Map.of());

        assertEquals("/statements/" + statement.id() + "/sources", cited.address().getPath());
        var visitor = WebSession.anonymous();
        var text = visitor.get(statement.href()).html();
        assertEquals(
                "Why is this here: 1 source",
                text.select(".doc .p-f a[href$='sources?paragraph=" + block + "']")
                        .first()
                        .ownText());
        var all = visitor.get(statement.href() + "/sources").html();
        assertTrue(all.text().contains("1 of 3 paragraphs has a source"), all.text());
        assertEquals("“persons in distress”", all.select(".src-q").text());
        var link = all.select("a[href^=https]").first();
        assertEquals("undocs.example", link.text());
        assertTrue(link.attr("rel").contains("nofollow noopener"));
        var source = visitor.get(all.select(".src-t a").attr("href")).html();
        assertTrue(source.text().contains("Ferries must stop."));
        assertTrue(source.text().contains("In versions 1"));
        assertTrue(source.text().contains("In the newest version"));

        statement.with("Rev. 1", "# Safe passage\n\nWe speak with one voice.\n\nPorts stay open.");
        var gone = visitor.get(statement.href() + "/sources").html();
        assertTrue(gone.select("section[aria-labelledby=gone]").text().contains("Ferries must"));
        assertTrue(
                visitor.get(all.select(".src-t a").attr("href"))
                        .html()
                        .text()
                        .contains("No longer in the text"));
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var coalition = world.coalition();
        var statement = DraftedStatement.begun(coalition, "public").with("Zero draft", DRAFT);
        var drafter = coalition.coordinator().visits(statement.href());

        var page =
                cite(
                        drafter,
                        statement,
                        statement.paragraphs().get(2),
                        Map.of("title", "", "link", "ftp://old.example/x", "note", "Our ask"));

        assertEquals(422, page.status());
        assertTrue(page.html().title().startsWith("Problem:"));
        assertFalse(page.html().select("#title-e").isEmpty());
        assertFalse(page.html().select("#link-e").isEmpty());
        assertEquals("Our ask", page.html().select("#note").text());
        assertEquals("ftp://old.example/x", page.html().select("#link").val());
        assertEquals(
                statement.paragraphs().get(2),
                page.html().select("#paragraph option[selected]").val());
    }

    @Test
    void aSourceIsRemovedWithAReasonThatTheDraftersCanReadLater() {
        var coalition = world.coalition();
        var statement = DraftedStatement.begun(coalition, "public").with("Zero draft", DRAFT);
        var drafter = coalition.coordinator().visits(statement.href());
        var cited = cite(drafter, statement, statement.paragraphs().get(1), Map.of());
        String removal = cited.html().select("a[href$='/removals/new']").attr("href");

        var unsaid = drafter.submit(drafter.get(removal).form("form[action$=removals]"), Map.of());
        assertEquals(422, unsaid.status());
        var removed =
                drafter.submit(unsaid.form("form[action$=removals]"), Map.of("reason", "Outdated"));

        assertTrue(removed.html().text().contains("1 source was removed"));
        assertTrue(removed.html().text().contains("Outdated"));
        String visitors = text(WebSession.anonymous(), statement.href() + "/sources");
        assertFalse(visitors.contains("Outdated"));
        assertTrue(visitors.contains("No paragraph has a source yet"));
    }

    @Test
    void aSourceIsKnownOnlyToThoseWhoMayReadAStatementThatCitesIt() {
        var coalition = world.coalition();
        var statement = DraftedStatement.begun(coalition, "coalition").with("Zero draft", DRAFT);
        var drafter = coalition.coordinator().visits(statement.href());
        String block =
                drafter.get(statement.href())
                        .html()
                        .select(".doc p[id^=b-]")
                        .first()
                        .id()
                        .substring(2);
        cite(drafter, statement, block, Map.of());
        String source =
                drafter.get(statement.href() + "/sources").html().select(".src-t a").attr("href");

        assertEquals(200, drafter.get(source).status());
        assertEquals(404, WebSession.anonymous().get(source).status());
        assertEquals(404, WebSession.anonymous().get(statement.href() + "/sources").status());
    }

    private static WebSession.Page cite(
            WebSession drafter,
            DraftedStatement statement,
            String block,
            Map<String, String> more) {
        var form =
                drafter.get(statement.href() + "/sources/new?paragraph=" + block)
                        .form("form[action$=sources]");
        Map<String, String> fields = new HashMap<>();
        fields.put("title", "International Convention on Maritime Search and Rescue");
        fields.put("link", "https://undocs.example/sar#chapter-2");
        fields.put("quotation", "“persons in distress”");
        fields.putAll(more);
        return drafter.submit(form, fields);
    }

    private static String text(WebSession session, String path) {
        return session.get(path).html().text();
    }
}
