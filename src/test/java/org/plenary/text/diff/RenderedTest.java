package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.text.diff.Shown.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.Text;

/** A comparison as JSON, as plain text and as HTML, to the last character. */
class RenderedTest {
    private static final String SCHOOLS =
            "Host cities keep their schools open to every child, whatever papers the parents have.";
    private static final String SEA =
            "Coastal States shall disembark people rescued at sea in a place of safety.";

    @Test
    void theJsonOfAChangedItemSaysWhereItStandsAndWhatChanged() throws Exception {
        JsonNode json =
                json(
                        Text.of(List.of(list("1.", "a", SEA))),
                        Text.of(List.of(list("(a)", "a", SEA.replace("disembark", "land")))));
        assertEquals(
                "{\"kind\":\"changed\",\"form\":[\"numbering\"],"
                        + "\"before\":{\"id\":\"a\",\"kind\":\"list-item\",\"depth\":1,\"marker\":\"1.\",\"number\":1},"
                        + "\"after\":{\"id\":\"a\",\"kind\":\"list-item\",\"depth\":1,\"marker\":\"(a)\",\"number\":1},"
                        + "\"words\":[{\"kind\":\"same\",\"text\":\"Coastal States shall \"},"
                        + "{\"kind\":\"removed\",\"text\":\"disembark\"},{\"kind\":\"added\",\"text\":\"land\"},"
                        + "{\"kind\":\"same\",\"text\":\" people rescued at sea in a place of safety.\"}]}",
                json.get("changes").get(0).toString());
    }

    @Test
    void theJsonOfAHeadingHasItsLevelAndNoNumber() throws Exception {
        JsonNode json =
                json(
                        Text.of(List.of(new Block.Heading("h", 2, List.of(Inline.of("Part one"))))),
                        Text.of(
                                List.of(
                                        new Block.Heading(
                                                "h",
                                                3,
                                                List.of(Inline.of("Part one", Mark.EMPHASIS))))));
        assertEquals(
                "{\"kind\":\"changed\",\"form\":[\"level\",\"marks\"],"
                        + "\"before\":{\"id\":\"h\",\"kind\":\"heading\",\"level\":2},"
                        + "\"after\":{\"id\":\"h\",\"kind\":\"heading\",\"level\":3},"
                        + "\"words\":[{\"kind\":\"formatted\",\"text\":\"Part one\"}]}",
                json.get("changes").get(0).toString());
    }

    @Test
    void theJsonOfWhatWentAndCameHasOneSideOnly() throws Exception {
        JsonNode json =
                json(
                        Text.of(List.of(Block.Paragraph.of("a", SCHOOLS))),
                        Text.of(List.of(Block.Paragraph.of("b", SEA))));
        assertEquals(
                "[{\"kind\":\"removed\",\"before\":{\"id\":\"a\",\"kind\":\"paragraph\",\"number\":1},"
                        + "\"words\":[{\"kind\":\"removed\",\"text\":\""
                        + SCHOOLS
                        + "\"}]},{\"kind\":\"added\",\"after\":{\"id\":\"b\",\"kind\":\"paragraph\",\"number\":1},"
                        + "\"words\":[{\"kind\":\"added\",\"text\":\""
                        + SEA
                        + "\"}]}]",
                json.get("changes").toString());
        assertEquals(
                "{\"wordsAdded\":13,\"wordsRemoved\":14,\"paragraphsAdded\":1,\"paragraphsRemoved\":1,"
                        + "\"paragraphsChanged\":0,\"paragraphsMoved\":0,\"paragraphsSplit\":0,"
                        + "\"paragraphsJoined\":0,\"paragraphsTotal\":1}",
                json.get("summary").toString());
    }

    @Test
    void theJsonOfATableHasItsRowsAndCells() throws Exception {
        JsonNode json =
                json(
                        read("| Route | People |\n| --- | --- |\n| Sahara | 340 |\n"),
                        read("| Route | People |\n| --- | --- |\n| Sahara | 355 |\n"));
        JsonNode change = json.get("changes").get(0);
        assertEquals(
                "[{\"kind\":\"same\",\"cells\":["
                        + "{\"kind\":\"same\",\"header\":true,\"words\":[{\"kind\":\"same\",\"text\":\"Route\"}]},"
                        + "{\"kind\":\"same\",\"header\":true,\"words\":[{\"kind\":\"same\",\"text\":\"People\"}]}]},"
                        + "{\"kind\":\"changed\",\"cells\":["
                        + "{\"kind\":\"same\",\"words\":[{\"kind\":\"same\",\"text\":\"Sahara\"}]},"
                        + "{\"kind\":\"changed\",\"words\":[{\"kind\":\"removed\",\"text\":\"340\"},"
                        + "{\"kind\":\"added\",\"text\":\"355\"}]}]}]",
                change.get("rows").toString());
        assertEquals(null, change.get("words"));
    }

    @Test
    void theJsonOfANoteCountedAnewHasBothNumbers() throws Exception {
        JsonNode json =
                json(
                        read(SEA + "[^1]\n\n[^1]: Convention of 1979 on search.\n"),
                        read(
                                SCHOOLS
                                        + "[^1]\n\n"
                                        + SEA
                                        + "[^2]\n\n[^1]: Speech by the mayor of Tunis.\n\n"
                                        + "[^2]: Convention of 1979 on search.\n"));
        assertEquals(
                "[{\"kind\":\"same\",\"text\":\"" + SEA + "2\",\"before\":\"" + SEA + "1\"}]",
                json.get("changes").get(1).get("words").toString());
    }

    @Test
    void thePlainTextNamesMovesAtBothPlaces() {
        String one = "First comes a paragraph that everybody agreed on in the end.";
        assertEquals(
                "> (moved away ¶ 3) ¶ 1 "
                        + SCHOOLS
                        + "\n\n  (… 2)\n\n> (moved ¶ 1) ¶ 3 "
                        + SCHOOLS.replace("open", "{+wide +}open")
                        + "\n\n",
                text(
                        SCHOOLS + "\n\n" + SEA + "\n\n" + one,
                        SEA + "\n\n" + one + "\n\n" + SCHOOLS.replace("open", "wide open")));
    }

    @Test
    void thePlainTextShowsSplitsAndJoins() {
        assertEquals(
                "< (split ¶ 1) ¶ 1 " + SCHOOLS + "\n\n< (split ¶ 1) ¶ 2 " + SEA + "\n\n",
                text(SCHOOLS + " " + SEA, SCHOOLS + "\n\n" + SEA));
        assertEquals(
                "^ (joined ¶ 1) ¶ 1 " + SCHOOLS + " \n\n^ (joined ¶ 2) ¶ 1 " + SEA + "\n\n",
                text(SCHOOLS + "\n\n" + SEA, SCHOOLS + " " + SEA));
    }

    @Test
    void thePlainTextCountsWhatStayedBeforeBetweenAndBehind() {
        String same = "One.\n\nTwo.\n\n";
        assertEquals(
                "  (… 2)\n\n+ (added) ¶ 3 " + SEA + "\n\n  (… 1)\n\n",
                text(same + "Three.\n\n", same + SEA + "\n\nThree.\n\n"));
        assertEquals("  (… 3)\n\n", text(same + "Three.", same + "Three."));
        assertEquals(
                "~ ¶ 1 (a) {~first~} of all\n\n~ part [-two-] {+three+}\n\n",
                text("(a) first of all\n\n## part two", "(a) *first* of all\n\n## part three"));
    }

    @Test
    void eachSideInHtmlHasItsOwnWordsOnly() {
        var change =
                Shown.changes("States should act together at once", "States shall act together now")
                        .get(0);
        assertEquals(
                "States <del>should</del> act together <del>at once</del>",
                ComparisonHtml.before(change));
        assertEquals(
                "States <ins>shall</ins> act together <ins>now</ins>",
                ComparisonHtml.after(change));
        assertEquals(
                "States <del>should</del> <ins>shall</ins> act together <del>at once</del> <ins>now</ins>",
                ComparisonHtml.together(change));
    }

    @Test
    void eachSideOfATableHasItsOwnRowsAndCellsOnly() {
        var change =
                Shown.changes(
                                "| Route | People |\n| --- | --- |\n| Sahara | 340 |\n| Aegean | 90 |\n",
                                "| Route | Year | People |\n| --- | --- | --- |\n| Sahara | 2026 | 340 |\n")
                        .get(0);
        assertEquals(
                "<table><tr><th dir=\"auto\">Route</th><th dir=\"auto\">People</th></tr>"
                        + "<tr><td dir=\"auto\">Sahara</td><td dir=\"auto\">340</td></tr>"
                        + "<tr><td dir=\"auto\"><del>Aegean</del></td><td dir=\"auto\"><del>90</del></td></tr></table>",
                ComparisonHtml.before(change));
        assertEquals(
                "<table><tr><th dir=\"auto\">Route</th><th dir=\"auto\"><ins>Year</ins></th><th dir=\"auto\">People</th></tr>"
                        + "<tr><td dir=\"auto\">Sahara</td><td dir=\"auto\"><ins>2026</ins></td><td dir=\"auto\">340</td></tr></table>",
                ComparisonHtml.after(change));
    }

    @Test
    void whatMovedAwayIsStillInTheOlderTextAndNotStruck() {
        String one = "First comes a paragraph that everybody agreed on in the end.";
        var away =
                Shown.changes(
                                SCHOOLS + "\n\n" + SEA + "\n\n" + one,
                                SEA + "\n\n" + one + "\n\n" + SCHOOLS)
                        .get(0);
        assertEquals(SCHOOLS, ComparisonHtml.before(away));
        assertEquals("", ComparisonHtml.after(away));
        assertEquals("<del>" + SCHOOLS + "</del>", ComparisonHtml.together(away));
    }

    private static Block list(String marker, String id, String words) {
        var style =
                marker.equals("1.")
                        ? org.plenary.text.ListStyle.NUMBERED
                        : org.plenary.text.ListStyle.LETTERED;
        return new Block.ListBlock(
                "l",
                style,
                1,
                List.of(new Block.ListItem("i", null, List.of(Block.Paragraph.of(id, words)))));
    }

    private static String text(String before, String after) {
        return Comparison.between(read(before), read(after)).toText();
    }

    private static JsonNode json(Text before, Text after) throws Exception {
        return new ObjectMapper().readTree(Comparison.between(before, after).toJson());
    }
}
