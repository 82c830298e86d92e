package org.plenary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.format.TextFormat;

class TextTest {
    private final Text draft = TextFormat.MARKDOWN.read(Texts.DRAFT).text();

    @Test
    void theHashIsThatOfTheDocumentedForm() throws Exception {
        Text text =
                Text.of(
                        List.of(
                                new Block.Heading("h", 2, List.of(Inline.of(" I.\tProtection  "))),
                                new Block.Paragraph(
                                        "p",
                                        List.of(
                                                Inline.of("every "),
                                                Inline.of("person \\", Mark.STRONG),
                                                Inline.footnote("1"),
                                                Inline.of(" e\u0301"))),
                                new Block.ListBlock(
                                        "l",
                                        ListStyle.LETTERED,
                                        2,
                                        List.of(
                                                new Block.ListItem(
                                                        "i",
                                                        List.of(
                                                                Block.Paragraph.of(
                                                                        "q", "to act")))))));

        String expected =
                "plenary-text-1\n0\th2\tI. Protection\n"
                        + "0\tp\tevery \\{strong|person \\\\\\}\\{note=1|1\\} \u00e9\n0\titem\t(b)\n1\tp\tto act\n";
        assertEquals(expected, text.canonical());
        assertEquals(
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(expected.getBytes(StandardCharsets.UTF_8))),
                text.sha256());
    }

    @Test
    void idsAndInvisibleDifferencesDoNotChangeTheHash() {
        Text one =
                Text.of(
                        List.of(
                                new Block.Paragraph(
                                        "a",
                                        List.of(
                                                Inline.of("safe ", Mark.STRONG),
                                                Inline.of("routes")))));
        Text two =
                Text.of(
                        List.of(
                                new Block.Paragraph(
                                        "b",
                                        List.of(
                                                Inline.of("safe", Mark.STRONG),
                                                Inline.of("\u00A0 routes\n")))));

        assertEquals(one.sha256(), two.sha256());
        assertNotEquals(one, two);
    }

    @Test
    void aMarkerIsPartOfTheHash() {
        var item = List.of(new Block.ListItem(null, List.of(Block.Paragraph.of(null, "one"))));
        assertNotEquals(
                Text.of(List.of(new Block.ListBlock(null, ListStyle.NUMBERED, 1, item))).sha256(),
                Text.of(List.of(new Block.ListBlock(null, ListStyle.NUMBERED, 2, item))).sha256());
    }

    @Test
    void paragraphsAreNumberedWhenShownAndKeepTheirMarkers() {
        var markers =
                draft.numbered().stream()
                        .map(NumberedBlock::marker)
                        .filter(m -> !m.isEmpty())
                        .toList();
        assertEquals(
                List.of(
                        "1.", "2.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2 bis.", "3.", "–", "–",
                        "1"),
                markers);

        var numbers =
                draft.numbered().stream().map(NumberedBlock::number).filter(n -> n > 0).toList();
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), numbers);
    }

    @Test
    void statisticsCountWhatIsThere() {
        Statistics s = draft.statistics();
        assertEquals(2, s.headings());
        assertEquals(1, s.tables());
        assertEquals(1, s.footnotes());
        assertEquals(11, s.listItems());
        assertEquals(s.bracketsOpen(), s.bracketsClosed());
        assertEquals(9, s.bracketsOpen());
    }

    @Test
    void wordsAreCountedInScriptsWithoutSpaces() {
        assertEquals(2, Statistics.words("人人 生而自由".substring(0, 2) + "自由"));
        assertTrue(Statistics.words("ประชาชนทุกคนมีสิทธิ") >= 4);
        assertEquals(3, Statistics.words("l’homme est libre"));
    }

    @Test
    void anIdThatIsTakenOrMissingIsReplaced() {
        Text text =
                Text.of(
                        List.of(
                                Block.Paragraph.of("a", "1"),
                                Block.Paragraph.of("a", "2"),
                                Block.Paragraph.of(null, "3"),
                                Block.Paragraph.of("<x>", "4")),
                        Ids.counting("n"));
        assertEquals(
                List.of("a", "n1", "n2", "n3"), text.blocks().stream().map(Block::id).toList());
    }

    @Test
    void unknownJsonIsRefusedWithAReason() {
        refused("text.not-json", "{");
        refused("text.not-json", "[".repeat(5000));
        refused("text.not-a-document", "{\"type\":\"paragraph\"}");
        refused("text.not-a-document", "");
        refused("text.unknown-type", "{\"type\":\"doc\",\"content\":[{\"type\":\"iframe\"}]}");
        refused(
                "text.unsafe-link",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                        + "\"text\":\"x\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}]}]}]}");
        refused(
                "text.too-deep",
                "{\"type\":\"doc\",\"content\":["
                        + "{\"type\":\"blockquote\",\"content\":[".repeat(40)
                        + "]}".repeat(40)
                        + "]}");
        refused("text.too-long", " ".repeat(Limits.INPUT_BYTES + 1));
        refused(
                "text.block-too-long",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                        + "\"text\":\""
                        + "x".repeat(Limits.BLOCK_CHARACTERS + 1)
                        + "\"}]}]}");
    }

    @Test
    void moreThanTwentyThousandBlocksAreRefused() {
        var json = new StringBuilder("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}");
        json.append(",{\"type\":\"paragraph\"}".repeat(Limits.BLOCKS));
        refused("text.too-many-blocks", json.append("]}").toString());
    }

    @Property(tries = 150)
    void jsonGivesBackTheSameText(@ForAll("texts") Text text) {
        Text again = Text.fromJson(text.toJson());
        assertEquals(text.canonical(), again.canonical());
        assertEquals(again.toJson(), Text.fromJson(again.toJson()).toJson());
        assertEquals(
                text.numbered().stream().map(NumberedBlock::id).toList(),
                again.numbered().stream().map(NumberedBlock::id).toList());
    }

    @Property(tries = 100)
    void everyLeafHasAnIdOfItsOwn(@ForAll("texts") Text text) {
        var ids = new HashSet<String>();
        text.numbered().forEach(leaf -> assertTrue(ids.add(leaf.id())));
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    private static void refused(String key, String json) {
        assertEquals(key, assertThrows(TextFormatException.class, () -> Text.fromJson(json)).key());
    }
}
