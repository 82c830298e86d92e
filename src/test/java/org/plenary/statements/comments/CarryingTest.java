package org.plenary.statements.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

@PlenaryTest
class CarryingTest {
    @Inject DiscussedStatement statements;

    @Test
    void threadsFollowTheirWordsThroughEveryVersion() {
        var here = statements.begun("public");
        String ferries = statements.paragraph(here, "Ferries");
        String ports = statements.paragraph(here, "Ports");
        on(here, ferries, "in distress", "kept");
        on(here, ports, "everybody who was rescued", "changed");
        on(here, ports, "Ports stay open", "beside the change");
        on(here, statements.paragraph(here, "Remittances"), "climate finance", "gone");
        on(here, statements.paragraph(here, "Remittances"), "", "gone with its paragraph");
        statements.comment(here, here.coordinator(), Map.of("words", "whole"));

        statements.save(
                here,
                "Rev. 1",
                """
                # Safe passage

                1. Nobody is returned to danger.
                2. Ports stay open for everybody who was saved at sea.
                3. Ferries and ships must stop for people in distress.
                """);

        var places = places(here);
        assertEquals(place(ferries, "in distress", false, false), places.get("kept"));
        assertEquals(ports, places.get("changed").get("block"));
        assertEquals(true, places.get("changed").get("changed"));
        assertEquals(
                place(ports, "Ports stay open", false, false), places.get("beside the change"));
        assertEquals(true, places.get("gone").get("gone"));
        assertEquals("climate finance", places.get("gone").get("quotation"));
        assertEquals(true, places.get("gone with its paragraph").get("gone"));
        assertEquals(null, places.get("whole"));

        statements.save(here, "Back to the zero draft", DiscussedStatement.ZERO_DRAFT);

        places = places(here);
        assertEquals(place(ferries, "in distress", false, false), places.get("kept"));
        assertEquals(true, places.get("gone").get("gone"));
    }

    @Test
    void theWordsThatAreGoneAreShownWithWhereTheyStood() {
        var here = statements.begun("public");
        String block = statements.paragraph(here, "Remittances");
        on(here, block, "climate finance", "Not finance.");
        statements.save(
                here, "Rev. 1", "# Safe passage\n\n1. Ferries must stop for people in distress.");

        var page = WebSession.anonymous().get(here.href() + "/comments").html();

        assertEquals("The words are gone", page.select(".cm-g h2").text());
        assertEquals("climate finance", page.select(".cm-q").text());
        assertEquals(
                here.href() + "/versions/1#b-" + block, page.select(".cm-t p.sm a").attr("href"));
    }

    @Test
    void aCommentOnAnOlderVersionComesToTheNewestAtOnce() {
        var here = statements.begun("public");
        String block = statements.paragraph(here, "Ferries");
        statements.save(
                here,
                "Rev. 1",
                "# Safe passage\n\n1. A new one.\n2. Ferries must stop for people in need.");

        statements
                .comment(
                        here,
                        here.coordinator(),
                        Map.of(
                                "version", 1,
                                "paragraph", block,
                                "quotation", "people in distress",
                                "words", "late",
                                "audience", "public"))
                .then()
                .statusCode(201);

        assertEquals(true, places(here).get("late").get("changed"));
        assertEquals(block, places(here).get("late").get("block"));
    }

    private void on(DiscussedStatement.Here here, String block, String quotation, String words) {
        statements
                .comment(
                        here,
                        here.coordinator(),
                        Map.of(
                                "paragraph", block,
                                "quotation", quotation,
                                "words", words,
                                "audience", "public"))
                .then()
                .statusCode(201);
    }

    /** Where each thread stands now, by what it says. */
    private Map<String, Map<String, Object>> places(DiscussedStatement.Here here) {
        var places = new java.util.HashMap<String, Map<String, Object>>();
        statements
                .threads(here, here.coordinator())
                .forEach(thread -> places.put(words(thread), map(thread.get("place"))));
        return places;
    }

    private static String words(Map<String, Object> thread) {
        return (String) map(((java.util.List<?>) thread.get("comments")).get(0)).get("words");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    private static Map<String, Object> place(
            String block, String quotation, boolean changed, boolean gone) {
        return Map.of("block", block, "quotation", quotation, "changed", changed, "gone", gone);
    }
}
