package org.plenary.text.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.ListStyle;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.Texts;

/** What a format wrote it reads as the same text. */
class RoundTripTest {
    @Property(tries = 1000)
    void markdownGivesBackTheSameText(@ForAll("texts") Text text) {
        assertEquals(text.canonical(), again(TextFormat.MARKDOWN, text).canonical());
    }

    @Property(tries = 1000)
    void whatCameFromMarkdownKeepsItsStructure(@ForAll("texts") Text text) {
        Text read = again(TextFormat.MARKDOWN, text);
        assertEquals(structure(read), structure(again(TextFormat.MARKDOWN, read)));
    }

    @Property(tries = 1000)
    void htmlGivesBackTheSameTextWithItsNotesAtTheEnd(@ForAll("texts") Text text) {
        assertEquals(
                withNotesAtTheEnd(text).canonical(),
                again(TextFormat.HTML, text).canonical(),
                () -> TextFormat.HTML.write(text));
    }

    @Property(tries = 1000)
    void whatCameFromHtmlKeepsItsStructure(@ForAll("texts") Text text) {
        Text read = again(TextFormat.HTML, text);
        assertEquals(structure(read), structure(again(TextFormat.HTML, read)));
    }

    @Property(tries = 1000)
    void plainTextGivesBackTheWords(@ForAll("texts") Text text) {
        assertEquals(words(text), words(again(TextFormat.TEXT, text)));
    }

    @Property(tries = 1000)
    void plainTextGivesBackTheNumbersOfListsThatBeginAtTheBeginning(@ForAll("lists") Text text) {
        assertEquals(markers(text), markers(again(TextFormat.TEXT, text)));
    }

    @Property(tries = 1000)
    void jsonGivesBackAnEqualText(@ForAll("texts") Text text) {
        assertEquals(text.canonical(), Text.fromJson(text.toJson()).canonical());
        assertEquals(structure(text), structure(Text.fromJson(text.toJson())));
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    /** Lists of different styles, with paragraphs between them. */
    @Provide
    Arbitrary<Text> lists() {
        Arbitrary<Block> paragraph = Arbitraries.of("Noting", "and").map(this::paragraph);
        Arbitrary<Block> list =
                Arbitraries.of(
                                ListStyle.NUMBERED,
                                ListStyle.LETTERED,
                                ListStyle.BULLETED,
                                new ListStyle(ListStyle.Kind.LOWER_ROMAN, "(", ")"),
                                new ListStyle(ListStyle.Kind.UPPER_LETTER, "", "."))
                        .flatMap(
                                style ->
                                        Arbitraries.integers()
                                                .between(2, 30)
                                                .map(size -> list(style, size)));
        return Arbitraries.oneOf(paragraph, list).list().ofMaxSize(5).map(Text::of);
    }

    private Block paragraph(String words) {
        return Block.Paragraph.of(null, words);
    }

    private Block list(ListStyle style, int size) {
        var items = new ArrayList<Block.ListItem>();
        for (int i = 0; i < size; i++) {
            items.add(new Block.ListItem(null, List.of(paragraph("item"))));
        }
        return new Block.ListBlock(null, style, 1, items);
    }

    private static Text again(TextFormat format, Text text) {
        return format.read(format.write(text)).text();
    }

    private static String structure(Text text) {
        return text.toJson().replaceAll("\"id\":\"[^\"]*\"", "");
    }

    private static List<String> markers(Text text) {
        return text.numbered().stream().map(NumberedBlock::marker).toList();
    }

    /** Without white space and without what makes a rule. */
    private static String words(Text text) {
        var out = new StringBuilder();
        TextFormat.TEXT
                .write(text)
                .chars()
                .filter(c -> !Characters.isSpace(c) && "-*_—".indexOf(c) < 0)
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static Text withNotesAtTheEnd(Text text) {
        var notes = new ArrayList<Block>();
        var blocks = new ArrayList<>(without(text.blocks(), notes));
        blocks.addAll(notes);
        return Text.of(blocks);
    }

    private static List<Block> without(List<Block> blocks, List<Block> notes) {
        var out = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Block.Footnote note) {
                int at = notes.size();
                var content = without(note.content(), notes);
                notes.add(at, new Block.Footnote(null, note.label(), content));
            } else if (block instanceof Block.Quote quote) {
                out.add(new Block.Quote(null, without(quote.content(), notes)));
            } else if (block instanceof Block.ListBlock list) {
                var items = new ArrayList<Block.ListItem>();
                for (Block.ListItem item : list.items()) {
                    items.add(
                            new Block.ListItem(null, item.label(), without(item.content(), notes)));
                }
                out.add(new Block.ListBlock(null, list.style(), list.start(), items));
            } else {
                out.add(block);
            }
        }
        return out;
    }
}
