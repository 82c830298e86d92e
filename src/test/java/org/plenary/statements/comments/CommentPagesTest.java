package org.plenary.statements.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.comments.DiscussedStatement.as;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

@PlenaryTest
class CommentPagesTest {
    @Inject DiscussedStatement statements;

    @Test
    void wordsThatAreNotInTheParagraphAreAskedForAgainAndNothingIsLost() {
        var here = statements.begun("public");
        String ports = statements.paragraph(here, "Ports");
        String form = here.href() + "/comments/new?version=1&paragraph=" + ports;
        var visitor = here.member().administrator().visits(form);

        var page =
                visitor.submit(
                        visitor.get(form).form("form[action$=/comments]"),
                        Map.of(
                                "words", "Which ports?\r\nAll?",
                                "quotation", "harbours",
                                "audience", "public"));

        assertEquals(422, page.status());
        assertTrue(page.html().title().startsWith("Problem:"));
        assertTrue(page.html().select(".err-sum a[href=#quotation]").hasText());
        assertEquals("Which ports?\nAll?", page.html().selectFirst("#words").wholeText().strip());
        assertEquals("harbours", page.html().select("#quotation").text());
        assertEquals("public", page.html().select("input[name=audience][checked]").val());
        assertTrue(page.html().select(".cm-p").text().contains("Ports stay open"));

        var made =
                visitor.submit(
                        page.form("form[action$=/comments]"), Map.of("quotation", "stay open"));

        assertEquals(200, made.status());
        assertEquals("stay open", made.html().select(".cm-q").text());
        assertEquals("Which ports? All?", made.html().select(".cm-w").text());
        assertTrue(made.html().text().contains("You follow this statement"));
    }

    @Test
    void aCommentIsAnsweredMendedResolvedAndTakenBackByForms() {
        var here = statements.begun("public");
        String id =
                statements.comment(
                        here,
                        here.member().administrator().token(),
                        statements.paragraph(here, "Ports"),
                        "Which ports?");
        String thread = here.href() + "/comments/" + id;
        var drafter = here.drafting().administrator().visits(thread);

        var empty =
                drafter.submit(
                        drafter.get(thread).form("form[action$=/replies]"), Map.of("words", " "));
        assertEquals(422, empty.status());
        assertTrue(empty.html().select(".err-sum a[href=#words]").hasText());
        var replied =
                drafter.submit(empty.form("form[action$=/replies]"), Map.of("words", "Al of them"));
        assertEquals("Al of them", replied.html().select(".cm-a .cm-w").text());
        String mend = replied.html().select(".cm-a .cm-do a").attr("href");
        var mended =
                drafter.submit(
                        drafter.get(mend).form("form[action$=/revisions]"),
                        Map.of("words", "All of them"));
        assertEquals("All of them", mended.html().select(".cm-a .cm-w").text());
        assertTrue(mended.html().select(".cm-a").text().contains("(mended)"));

        var unreasoned =
                drafter.submit(
                        mended.form("form[action$=/resolutions]"), Map.of("outcome", "partly"));
        assertEquals(422, unreasoned.status());
        assertEquals("partly", unreasoned.html().select("input[name=outcome][checked]").val());
        var resolved =
                drafter.submit(
                        unreasoned.form("form[action$=/resolutions]"), Map.of("reason", "Not all"));
        assertTrue(resolved.html().select(".cm-r").text().contains("Partly accepted"));
        assertTrue(resolved.html().select(".cm-r").text().contains("Not all"));
        var reopened = drafter.submit(resolved.form("form[action$=/reopenings]"), Map.of());
        assertEquals(0, reopened.html().select(".cm-r").size());
        var without = drafter.submit(reopened.form(".cm-a form[action$=/taking-back]"), Map.of());
        assertEquals(here.href() + "/comments", without.address().getPath());
        assertFalse(without.body().contains("All of them"));
    }

    @Test
    void htmxIsGivenTheThreadAlone() {
        var here = statements.begun("public");
        String id =
                statements.comment(
                        here, here.coordinator(), statements.paragraph(here, "Ports"), "All?");
        String thread = here.href() + "/comments/" + id;
        var visitor = here.member().administrator().visits(thread);
        var form = visitor.get(thread).form("form[action$=/replies]");

        var part = visitor.with("HX-Request", "true").submit(form, Map.of("words", "All of them"));

        assertEquals(200, part.status());
        assertTrue(part.body().strip().startsWith("<div class=\"form-w stack\" id=\"thread\">"));
        assertTrue(part.body().contains("All of them"));
    }

    @Test
    void filtersAreAddresses() {
        var here = statements.begun("public");
        String member = here.member().administrator().token();
        String ports = statements.paragraph(here, "Ports");
        statements.comment(here, member, ports, "On ports");
        String resolved =
                statements.comment(
                        here, here.coordinator(), statements.paragraph(here, "Ferries"), "Done");
        as(here.coordinator())
                .body(Map.of("outcome", "noted", "reason", "r"))
                .put(here.api() + "/" + resolved + "/resolution");
        statements
                .comment(
                        here,
                        here.coordinator(),
                        Map.of("words", "What of you, @" + here.member().slug() + "?"))
                .then()
                .statusCode(201);
        var visitor = here.member().administrator().visits(here.href() + "/comments");

        assertEquals(3, shown(visitor, here, ""));
        assertEquals(2, shown(visitor, here, "?state=open"));
        assertEquals(1, shown(visitor, here, "?state=resolved"));
        assertEquals(1, shown(visitor, here, "?by=mine"));
        assertEquals(1, shown(visitor, here, "?by=mentioning-me"));
        assertEquals(1, shown(visitor, here, "?paragraph=" + ports));
        assertEquals(1, shown(visitor, here, "?organisation=" + here.member().slug()));
        assertEquals(0, shown(visitor, here, "?state=resolved&by=mine"));
        assertEquals(
                "@" + here.member().name(),
                visitor.get(here.href() + "/comments?by=mentioning-me")
                        .html()
                        .select(".mention")
                        .text());
    }

    @Test
    void aParagraphOffersToCommentToThoseWhoMayAndToNobodyElse() {
        var here = statements.begun("public");
        String ports = statements.paragraph(here, "Ports");
        String beside = "#b-" + ports + " + .p-f a";

        var member = here.member().administrator().visits(here.href());

        assertEquals(
                here.href() + "/comments/new?version=1&paragraph=" + ports,
                member.get(here.href()).html().select(beside).attr("href"));
        assertEquals(0, WebSession.anonymous().get(here.href()).html().select(beside).size());
    }

    private static int shown(WebSession visitor, DiscussedStatement.Here here, String query) {
        return visitor.get(here.href() + "/comments" + query).html().select(".cm-t").size();
    }
}
