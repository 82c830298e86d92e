package org.plenary.text.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.Texts;

class MarkdownTest {
    @Property(tries = 300)
    void whatIsWrittenReadsAsTheSameText(@ForAll("texts") Text text) {
        String written = TextFormat.MARKDOWN.write(text);
        assertEquals(
                text.canonical(), TextFormat.MARKDOWN.read(written).text().canonical(), written);
    }

    @Property(tries = 300)
    void nothingVisibleIsLostWhateverIsRead(@ForAll("sources") String source) {
        Text text = TextFormat.MARKDOWN.read(source).text();
        String written = TextFormat.MARKDOWN.write(text);
        assertEquals(
                text.canonical(), TextFormat.MARKDOWN.read(written).text().canonical(), written);
        assertEquals(letters(source), letters(written));
    }

    @Test
    void theDraftIsReadAndWrittenCharacterForCharacter() {
        assertEquals(
                bare(Texts.DRAFT.replace("boat\n> ", "boat")),
                bare(TextFormat.MARKDOWN.write(TextFormat.MARKDOWN.read(Texts.DRAFT).text())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[shall][should] act, [and [decide]], [text]",
                "r*eaffirming* the pledge, *NDC[* and *(A choice). *",
                "* TOC\n{:toc}",
                "{:.no_toc}",
                "See note[^4] and [^none].\n\n[^4]: Here.\n\n    More of it.",
                "90.-91. *{integrated}*",
                "34 bis. *Decides* to act",
                "3.3bis In accordance with Article 4",
                "(a) one\n\n(b) two\n\n<!-- -->\n\n(a) again",
                "a) one\nb) two",
                "1. one\n\n    continued, not code\n\n    (i) nested\n\n2. two",
                "1. one\n  - nested by two\n2. two\n   - nested by three\n3. three\n    - nested by four",
                "10. ten\n41. forty-one\n11. eleven",
                "W/m2 & 2 °C < 3 °C > 1 °C, a|b, `code`, ~~gone~~",
                "Wrapped\nby hand\\\nand broken.",
                "The [first draft][src] is here.\n\n[src]: http://example.org/a_b_c\n[unused]: http://example.org/x",
                "Text (see [Annex](b)) and [x](http://example.org/y)",
                "![alt](http://example.org/i.png)",
                "a snake_case_word and 5^th^",
                "***Option 2:*** *Also* **bold *both* bold**",
                "- - nested at once",
                "| a | b |\n| --- | --- |\n| c\\|d | e |"
            })
    void theseSurviveToTheCharacter(String source) {
        assertEquals(
                bare(source),
                bare(TextFormat.MARKDOWN.write(TextFormat.MARKDOWN.read(source).text())));
    }

    @Test
    void bracketsAreNeverLinksUnlessTheLinkLosesNothing() {
        var text =
                TextFormat.MARKDOWN
                        .read("[shall][should] [draft][s] [s]\n\n[s]: https://example.org/d")
                        .text();
        var runs = text.numbered().get(0).inlines();
        assertEquals(
                "https://example.org/d",
                runs.stream().filter(r -> r.link() != null).findFirst().get().link().href());
        assertEquals("[shall][should] draft [s]", text.numbered().get(0).text());
        assertEquals("[s]: https://example.org/d", text.numbered().get(1).text());
    }

    @Test
    void aDefinitionInTheMiddleOfAParagraphIsWords() {
        var text = TextFormat.MARKDOWN.read("see\n[s]: http://a.org\nand [x][s]").text();
        assertEquals("see [s]: http://a.org and [x][s]", text.numbered().get(0).text());
    }

    @Test
    void wordsOfALinkWithoutALabelAreNotTakenForAReferenceThatTheTextDefines() {
        var words = Inline.of("[a][x]", new Mark.Link("https://b.org/", null));
        var text =
                Text.of(
                        List.of(
                                Block.Paragraph.of(null, "[x]: http://a.org/b_c"),
                                new Block.Paragraph(null, List.of(words))));

        var again = TextFormat.MARKDOWN.read(TextFormat.MARKDOWN.write(text)).text();

        assertEquals(text.canonical(), again.canonical());
        assertEquals(
                List.of("https://b.org/"),
                again.numbered().get(1).inlines().stream().map(run -> run.link().href()).toList());
    }

    @Test
    void setextHeadingsAndDeepOnesBecomeHeadings() {
        var imported =
                TextFormat.MARKDOWN.read("Title\n=====\n\nPart\n---\n\n##### Deep\n\n## Closed ##");
        assertEquals(
                List.of(1, 2, 3, 2),
                imported.text().numbered().stream().map(NumberedBlock::level).toList());
        assertTrue(
                imported.warnings().stream()
                        .anyMatch(w -> w.key().equals("import.heading-lowered")));
    }

    @Test
    void aWrappedLineThatBeginsWithANumberIsNoList() {
        var text =
                TextFormat.MARKDOWN
                        .read(
                                "The compact was adopted in\n2018. It holds; see paragraph\n(a) above.")
                        .text();
        assertEquals(1, text.numbered().size());
    }

    @Test
    void htmlInMarkdownIsReadAsItsWordsAndWarnedOf() {
        var imported =
                TextFormat.MARKDOWN.read(
                        "<span style=\"x\">Loss</span> and <b>damage</b> <script>alert(1)</script>");
        assertEquals(
                "Loss and damage <script>alert(1)</script>",
                imported.text().numbered().get(0).text());
        assertTrue(
                imported.warnings().stream().anyMatch(w -> w.key().equals("import.html-dropped")));
        assertTrue(imported.text().numbered().get(0).inlines().stream().anyMatch(Inline::isStrong));
    }

    @Test
    void unbalancedBracketsAreCountedAndShown() {
        var imported = TextFormat.MARKDOWN.read("Fine [here].\n\n1. Open [here, [twice;");
        var warning = imported.warnings().get(0);
        assertEquals("import.brackets-unbalanced", warning.key());
        assertEquals(List.of("3", "1"), warning.args());
        assertEquals("1. Open [here, [twice;", imported.warnings().get(1).place());
    }

    @Test
    void wrappedChineseLinesAreJoinedWithoutSpace() {
        assertEquals(
                "人人生而自由", TextFormat.MARKDOWN.read("人人生\n而自由").text().numbered().get(0).text());
    }

    @Test
    void hostileInputIsReadInTime() {
        for (String hostile :
                List.of(
                        "[".repeat(1000) + "x" + "]".repeat(1000),
                        "[".repeat(90_000) + "]".repeat(90_000),
                        "*a ".repeat(50_000) + "a* ".repeat(16_000),
                        "a**b".repeat(40_000),
                        "_".repeat(100_000) + "a",
                        "[a](".repeat(40_000),
                        "[a](http://".repeat(15_000),
                        "<".repeat(100_000),
                        "<!--".repeat(40_000),
                        "&".repeat(100_000),
                        "\\".repeat(100_000),
                        "x".repeat(100_000),
                        "word ".repeat(20_000),
                        "[^".repeat(60_000),
                        "| ".repeat(50_000) + "\n" + "|-".repeat(50_000),
                        "1. ".repeat(25),
                        "- a\n".repeat(5000),
                        "<b>".repeat(30_000) + "</b>".repeat(30_000),
                        "\uD800 \u0000 \uDC00 \u202E x \u0007",
                        "\r\n\r\r\n\t\u00A0\u200B\uFEFF",
                        "[a](http://b.c)".repeat(10_000))) {
            assertTimeout(
                    Duration.ofSeconds(10),
                    () -> {
                        Text text = TextFormat.MARKDOWN.read(hostile).text();
                        TextFormat.HTML.write(text);
                        assertEquals(
                                text.canonical(),
                                TextFormat.MARKDOWN
                                        .read(TextFormat.MARKDOWN.write(text))
                                        .text()
                                        .canonical());
                    },
                    hostile.substring(0, Math.min(20, hostile.length())));
        }
    }

    @Test
    void whatIsTooLargeIsRefusedWithAReason() {
        refused("text.too-deep", "> ".repeat(60) + "x");
        refused("text.too-deep", "- ".repeat(60) + "x");
        refused("text.too-long", "x\n".repeat(2_100_000));
        refused("text.too-many-blocks", "x\n\n".repeat(20_001));
        refused("text.block-too-long", "x".repeat(200_001));
    }

    @Test
    void oddCharactersHaveAFixedFate() {
        var text =
                TextFormat.MARKDOWN.read("a\u0000b \uD800c\u202Ed\r\n\r\ne\u00A0f\u200Dg").text();
        assertEquals(
                List.of("a\uFFFDb \uFFFDcd", "e\u00A0f\u200Dg"),
                text.numbered().stream().map(NumberedBlock::text).toList());
    }

    @Test
    void listsRememberHowTheyWereMarked() {
        var list =
                (Block.ListBlock)
                        TextFormat.MARKDOWN.read("iv) four\n\nv) five").text().blocks().get(0);
        assertEquals(4, list.start());
        assertEquals(List.of("iv", "v"), list.numbers());
        assertEquals(")", list.style().closing());
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    @Provide
    Arbitrary<String> sources() {
        return Texts.words().list().ofMaxSize(6).map(lines -> String.join("\n", lines));
    }

    private static String bare(String s) {
        return s.replaceAll("\\s", "");
    }

    /** Letters outside what is markup when it is read and need not be written: tags, entities. */
    private static String letters(String s) {
        return s.replaceAll("\\(http://a.org\\)|</?(?:b|span|strong|em)>|&[#a-z0-9]*;", "")
                .replaceAll("[^\\p{L}]", "");
    }

    private static void refused(String key, String source) {
        assertEquals(
                key,
                assertThrows(TextFormatException.class, () -> TextFormat.MARKDOWN.read(source))
                        .key());
    }
}
