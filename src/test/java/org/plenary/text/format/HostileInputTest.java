package org.plenary.text.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.text.Characters;
import org.plenary.text.Limits;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.Texts;
import org.plenary.text.brackets.Brackets;
import org.plenary.text.numbering.Numbering;

/** No input crashes, hangs, or loses what a reader sees. */
class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Characters that go wrong: separators, controls, half characters, joiners, marks. */
    private static final String[] ODD = {
        "\u0000",
        "\u0007",
        "\u001B",
        "\u007F",
        "\u0085",
        "\u009F",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "\t",
        "\u000B",
        "\f",
        "\u00A0",
        "\u00AD",
        "\u200B",
        "\u200C",
        "\u200D",
        "\u200E",
        "\u200F",
        "\u2028",
        "\u2029",
        "\u202A",
        "\u202B",
        "\u202C",
        "\u202D",
        "\u202E",
        "\u2066",
        "\u2069",
        "\uFEFF",
        "\uD800",
        "\uDC00",
        "\uDBFF\uDFFF",
        "\uD83D\uDE00",
        "\uFFFD",
        "\uFFFF",
        "e\u0301",
        "\u0301",
        "\u3000",
        "\u1680",
        "中",
        "ประชาชน",
        "حقوق",
        "؟"
    };

    private static final String[] MARKUP = {
        "[",
        "]",
        "［",
        "］",
        "[[",
        "]]",
        "[]",
        "[ ]",
        "[x](http://y.org)",
        "[^1]",
        "[^1]: ",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "```",
        "~~",
        "\\",
        "\\\\",
        "> ",
        ">",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "(x) ",
        "(i) ",
        "i. ",
        "2 bis. ",
        "# ",
        "## ",
        "#",
        "|",
        "| --- |",
        "---",
        "===",
        "    ",
        "  ",
        " ",
        "< ",
        "<<",
        "& ",
        "&",
        "<http://y.org>",
        "!",
        "![",
        ":",
        "\"",
        "'",
        "(",
        ")",
        "{",
        "}",
        "$",
        "^"
    };

    private static final String[] TAGS = {
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<span>",
        "</span>",
        "<ul>",
        "</ul>",
        "<ol>",
        "<ol start=3>",
        "</ol>",
        "<li>",
        "<li value=7>",
        "</li>",
        "<table>",
        "</table>",
        "<caption>",
        "<thead>",
        "<tr>",
        "<td>",
        "<td colspan=3>",
        "<th rowspan=2>",
        "</td>",
        "</tr>",
        "<br>",
        "<hr>",
        "<h1>",
        "</h1>",
        "<h5>",
        "</h5>",
        "<blockquote>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<a href='http://y.org'>",
        "<a href='x:y'>",
        "</a>",
        "<sup>",
        "</sup>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<section class=footnotes>",
        "</section>",
        "<custom-tag>",
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>",
        "<!--",
        "-->",
        "<![if !supportLists]>",
        "<![endif]>",
        "<",
        ">",
        "&amp;",
        "&lt;",
        "&nbsp;",
        "&"
    };

    @ParameterizedTest
    @MethodSource("nasty")
    void itIsReadAndWrittenInEveryFormatOrRefused(String input) {
        for (TextFormat format : TextFormat.values()) {
            assertTimeout(PATIENCE, () -> read(format, input).ifPresent(HostileInputTest::allOf));
        }
    }

    static Stream<String> nasty() {
        String draft = Texts.DRAFT.repeat(1 + 60_000 / Texts.DRAFT.split("\\s+").length);
        return Stream.of(
                draft,
                draft.replace("\n", "\r\n"),
                draft.replace('\n', '\u0085'),
                "x".repeat(100_000),
                "word ".repeat(20_000),
                "人".repeat(100_000),
                "e\u0301".repeat(50_000),
                "\uD83D\uDE00".repeat(50_000),
                "[".repeat(1000) + "x" + "]".repeat(1000),
                "[".repeat(100_000),
                "]".repeat(100_000),
                "[a\n\n".repeat(5_000),
                "**".repeat(50_000),
                "**a ".repeat(25_000),
                "_".repeat(100_000),
                "_a ".repeat(30_000),
                "<div>".repeat(20_000),
                "<b>".repeat(20_000),
                "<table><tr><td>".repeat(2_000),
                "<ul><li>".repeat(28) + "x",
                "`".repeat(100_000),
                "`a ".repeat(30_000),
                ">".repeat(100_000),
                "> a\n".repeat(20_000),
                "\u200B".repeat(100_000),
                "\u202E".repeat(100_000),
                "\uD800".repeat(100_000),
                "\u0000".repeat(100_000),
                "\u00A0\t".repeat(50_000),
                "\r".repeat(100_000),
                "\u2028a".repeat(50_000),
                "(i) x\n".repeat(15_000),
                "1. a\n\n".repeat(5_000),
                "| a ".repeat(25_000) + "\n" + "|-".repeat(25_000),
                "&".repeat(100_000),
                "\\".repeat(100_000),
                "");
    }

    @Test
    void moreLevelsThanThereMayBeAreRefusedWithAReason() {
        refused("text.too-deep", TextFormat.MARKDOWN, "> ".repeat(100_000) + "x");
        refused("text.too-deep", TextFormat.MARKDOWN, "- ".repeat(100_000) + "x");
        refused("text.too-deep", TextFormat.MARKDOWN, "[^1]: ".repeat(100_000) + "x");
        refused("text.too-deep", TextFormat.HTML, "<ul><li>".repeat(50) + "x");
        refused("text.too-deep", TextFormat.HTML, "<blockquote>".repeat(50) + "x");
    }

    @Test
    void aParagraphLongerThanTheLimitIsRefusedWithAReason() {
        String tooLong = "x".repeat(Limits.BLOCK_CHARACTERS + 1);
        for (TextFormat format : TextFormat.values()) {
            refused("text.block-too-long", format, tooLong);
            refused("text.too-many-blocks", format, "<p>x\n\n".repeat(Limits.BLOCKS + 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAcceptedCanAlwaysBeReadBackFromItsJson(TextFormat format) {
        // Tables grow most: a cell of two characters is sixty in JSON.
        String cells = ("|a".repeat(400) + "\n" + "|-".repeat(400) + "\n\n").repeat(300);
        String tags = "<table>" + ("<tr>" + "<td>".repeat(400) + "</tr>").repeat(400);
        for (String input : List.of(cells, tags, "|a\n|-\n\n".repeat(15_000))) {
            read(format, input).ifPresent(text -> assertEquals(text, Text.fromJson(text.toJson())));
        }
    }

    @Property(tries = 1000)
    void plainTextLosesNoVisibleCharacter(@ForAll("anything") String source) {
        Text text = TextFormat.TEXT.read(source).text();
        // Lines of dashes and stars are rules.
        assertEquals(
                visible(source).replaceAll("[-*_—]", ""),
                visible(TextFormat.TEXT.write(text)).replaceAll("[-*_—]", ""));
        allOf(text);
    }

    @Property(tries = 1000)
    void markdownLosesNoLetter(@ForAll("markdown") String source) {
        read(TextFormat.MARKDOWN, source)
                .ifPresent(
                        text -> {
                            // Marks that stars cannot say are written as tags; no source has such.
                            String written =
                                    TextFormat.MARKDOWN
                                            .write(text)
                                            .replaceAll("</?(em|strong)>", "");
                            // Neighbours with the same link are written as one.
                            assertEquals(
                                    letters(source.replace("(http://y.org)", "")),
                                    letters(written.replace("(http://y.org)", "")));
                            allOf(text);
                        });
    }

    @Property(tries = 1000)
    void htmlLosesNoLetterThatABrowserWouldShow(@ForAll("html") String source) {
        read(TextFormat.HTML, source)
                .ifPresent(
                        text -> {
                            String shown = Jsoup.parse(Characters.clean(source)).body().wholeText();
                            // The numbers of items are ours.
                            String written = TextFormat.TEXT.write(text).replaceAll("[0-9]", "");
                            // What stands loosely between cells is put before its table.
                            boolean loose = source.contains("<t") || source.contains("<caption");
                            assertEquals(
                                    loose ? sorted(letters(shown)) : letters(shown),
                                    loose ? sorted(letters(written)) : letters(written));
                            allOf(text);
                        });
    }

    @Provide
    Arbitrary<String> anything() {
        return strings(MARKUP, TAGS);
    }

    @Provide
    Arbitrary<String> markdown() {
        return strings(MARKUP);
    }

    @Provide
    Arbitrary<String> html() {
        return strings(TAGS, TAGS);
    }

    private static Arbitrary<String> strings(String[]... tokens) {
        Arbitrary<String> words =
                Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of("x", "y", "xy", " y ", "x.", "Y;\n")),
                        Tuple.of(2, Arbitraries.of(ODD)));
        Arbitrary<String> all = Arbitraries.oneOf(Arbitraries.of(tokens[0]), words);
        for (String[] more : tokens) {
            all = Arbitraries.oneOf(all, Arbitraries.of(more));
        }
        return all.list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    /** The text, or nothing if the content is refused in due form. */
    private static Optional<Text> read(TextFormat format, String input) {
        try {
            return Optional.of(format.read(input).text());
        } catch (TextFormatException e) {
            assertTrue(e.key().startsWith("text."), e.key());
            return Optional.empty();
        }
    }

    /** Everything that is done with a text. */
    private static void allOf(Text text) {
        String canonical = text.canonical();
        assertEquals(64, text.sha256().length());
        assertEquals(canonical, Text.fromJson(text.toJson()).canonical());
        assertEquals(
                canonical,
                TextFormat.MARKDOWN.read(TextFormat.MARKDOWN.write(text)).text().canonical());
        TextFormat.HTML.read(TextFormat.HTML.write(text));
        TextFormat.TEXT.read(TextFormat.TEXT.write(text));
        var count = Brackets.of(text).count();
        assertEquals(text.statistics().bracketsOpen(), count.opening());
        assertEquals(text.statistics().bracketsClosed(), count.closing());
        assertEquals(count.opening() + count.closing(), 2 * count.pairs() + count.unbalanced());
        Numbering.resolution(text).since(Numbering.plain(text)).labels();
    }

    /** What is neither white space nor one of the characters that are removed by rule. */
    private static String visible(String s) {
        var out = new StringBuilder();
        Characters.clean(s)
                .chars()
                .filter(c -> !Characters.isSpace(c))
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String sorted(String s) {
        return s.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String letters(String s) {
        var out = new StringBuilder();
        Characters.clean(s)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c > 0x3000)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static void refused(String key, TextFormat format, String input) {
        assertEquals(key, assertThrows(TextFormatException.class, () -> format.read(input)).key());
    }
}
