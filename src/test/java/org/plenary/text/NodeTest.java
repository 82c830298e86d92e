package org.plenary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NodeTest {
    @Property(tries = 200)
    void aTextIsTheSameAfterHavingBeenATree(@ForAll("texts") Text text) {
        Node node = Node.of(text);
        assertEquals(text, node.text());
        assertEquals(node, Node.fromJson(node.toJson()));
        assertEquals(text, Text.fromJson(text.toJson()));
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    @Test
    void everyAttributeIsWritten() {
        Text text =
                Text.of(
                        List.of(
                                new Block.ListBlock(
                                        "l",
                                        ListStyle.BULLETED,
                                        1,
                                        List.of(new Block.ListItem("i", List.of()))),
                                new Block.Paragraph(
                                        "p",
                                        List.of(
                                                Inline.of("a\n", Mark.STRONG),
                                                Inline.of("b", new Mark.Link("http://a.org"))))));
        assertEquals(
                "{\"type\":\"doc\",\"content\":[{\"type\":\"bullet_list\",\"attrs\":{\"id\":\"l\",\"bullet\":\"-\","
                        + "\"apart\":false},\"content\":[{\"type\":\"list_item\",\"attrs\":{\"id\":\"i\",\"label\":null}}]},"
                        + "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p\"},\"content\":[{\"type\":\"text\",\"marks\":"
                        + "[{\"type\":\"strong\"}],\"text\":\"a\"},{\"type\":\"hard_break\",\"marks\":[{\"type\":\"strong\"}]},"
                        + "{\"type\":\"text\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"http://a.org\",\"label\":null}}],"
                        + "\"text\":\"b\"}]}]}",
                text.toJson());
        assertEquals("{\"type\":\"doc\"}", Text.of(List.of()).toJson());
    }

    @Test
    void positionsCountCharactersAndBoundaries() {
        Node node =
                Node.of(
                        Text.of(
                                List.of(
                                        new Block.Quote(
                                                "q", List.of(Block.Paragraph.of("p", "ab"))))));
        assertEquals(6, node.content().size());
        assertEquals("q", node.nodeAt(0).id());
        assertEquals("p", node.nodeAt(1).id());
        assertEquals("ab", node.nodeAt(3).words());
        assertNull(node.nodeAt(4));
        assertEquals(2, node.resolve(3).depth());
        assertEquals(1, node.resolve(3).textOffset());
        Slice end = node.slice(3, 6);
        assertEquals(2, end.openStart());
        assertEquals(0, end.openEnd());
        assertEquals(3, end.size());
        assertEquals("[blockquote[paragraph[\"b\"]]]", end.content().toString());
        assertThrows(MisfitException.class, () -> node.resolve(7));
        assertThrows(MisfitException.class, () -> node.nodeAt(-1));
    }

    @Test
    void whatIsTypedIntoAFootnoteMarkStandsBesideIt() {
        assertEquals(List.of("before", "12", "after"), runs("before12after"));
        assertEquals(List.of("12", "12"), runs("1212"));
        assertEquals(List.of("12"), runs("1"));
        assertEquals(List.of("12", "x"), runs("x"));
    }

    private static List<String> runs(String typed) {
        String json =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                        + "\"marks\":[{\"type\":\"footnote_ref\",\"attrs\":{\"label\":\"12\"}}],\"text\":\""
                        + typed
                        + "\"}]}]}";
        return Text.fromJson(json).numbered().get(0).inlines().stream().map(Inline::text).toList();
    }

    @Test
    void halfACharacterIsWrittenSoThatItCanBeReadAgain() {
        Node emoji = Node.of(Text.of(List.of(Block.Paragraph.of("p", "\uD83D\uDE00"))));
        Node half = emoji.replace(2, 3, Slice.EMPTY);
        assertEquals(
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p\"},"
                        + "\"content\":[{\"type\":\"text\",\"text\":\"\\ud83d\"}]}]}",
                half.toJson());
        assertEquals(half, Node.fromJson(half.toJson()));
        assertEquals("\uFFFD", half.text().numbered().get(0).text());
    }

    @Test
    void aDocumentIsReadExactlyOrNotAtAll() {
        refused("text.not-a-document", "[]");
        refused(
                "text.not-a-document",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"bullet_list\"}]}");
        refused(
                "text.not-a-document",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}");
        refused(
                "text.bad-attribute",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":4}}]}");
        refused(
                "text.too-deep",
                "{\"type\":\"doc\",\"content\":["
                        + "{\"type\":\"blockquote\",\"content\":[".repeat(40)
                        + "]}".repeat(40)
                        + "]}");
    }

    private static void refused(String key, String json) {
        assertEquals(key, assertThrows(TextFormatException.class, () -> Node.fromJson(json)).key());
    }

    @Test
    void typingIntoALongTextIsCheapAndSharesWhatItLeavesAlone() {
        var blocks = new ArrayList<Block>();
        String forty =
                java.util.stream.IntStream.range(0, 40)
                        .mapToObj(i -> "word")
                        .collect(Collectors.joining(" "));
        for (int i = 0; i < 1500; i++) {
            blocks.add(Block.Paragraph.of("p" + i, forty));
        }
        Node start = Node.of(Text.of(blocks));
        Slice letter = Slice.ofRuns(List.of(Inline.of("x")));

        Node end =
                assertTimeout(
                        Duration.ofSeconds(5),
                        () -> {
                            Node now = start;
                            for (int i = 0; i < 1000; i++) {
                                now = now.replace(150_000 + i, 150_000 + i, letter);
                            }
                            return now;
                        });

        assertEquals(start.content().size() + 1000, end.content().size());
        assertSame(start.content().node(0), end.content().node(0));
        assertSame(start.content().node(1499), end.content().node(1499));
    }
}
