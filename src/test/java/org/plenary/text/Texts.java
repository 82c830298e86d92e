package org.plenary.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Texts for tests: a negotiated one, and arbitrary ones made of what is hard to write and compare.
 */
public final class Texts {
    /** An invented draft about migration, with brackets, options, notes and numbered paragraphs. */
    public static final String DRAFT =
            """
            # Draft declaration on safe pathways

            The coalitions meeting in Tunis,

            *[Recalling* that every person on the move has rights,][and] *reaffirming* the pledge of 2018[^1],

            ## I. Protection at borders

            **Option 1:**

            1. *Calls upon* States to [ensure][provide for] access to asylum at [all] land and sea borders;

            2. *Urges* coastal States:

                (a) to disembark people rescued at sea in a place of safety [without delay];

                (b) to refrain from pushbacks, and

                    (i) to record every interception;
                    (ii) to publish the records [yearly][monthly];

                (c) [placeholder for detention of children;]

            2 bis. *Requests* host cities to keep schools open to every child;

            3. *Decides* to meet again in 2027.

            **Option 2:** No text

            > Nobody puts their children in a boat
            > unless the water is safer than the land.

            | Route | People |
            | --- | --- |
            | Central Mediterranean | 1,200 |
            | Western Sahara | 340 |

            ---

            - remittances
            - portable pensions

            [^1]: Global compact, paragraph 7.
            """;

    /** The next draft: reworded, one paragraph moved, one gone, one new. */
    public static final String NEXT =
            DRAFT.replace("land and sea borders", "land, air and sea borders")
                    .replace("[ensure][provide for]", "ensure")
                    .replace(
                            "to refrain from pushbacks, and",
                            "to end pushbacks and collective expulsions, and")
                    .replace(
                            "2 bis. *Requests* host cities to keep schools open to every child;\n\n",
                            "")
                    .replace("- remittances\n", "- remittances at fair cost\n")
                    .replace(
                            "The coalitions meeting in Tunis,\n\n",
                            "The coalitions meeting in Tunis,\n\nDeeply concerned by the "
                                    + "loss of life at sea,\n\n*Requests* host cities to keep schools open to every child;\n\n");

    private static final String[] HARD = {
        "(a)",
        "(i)",
        "1.",
        "2)",
        "34 bis.",
        "-",
        "*",
        "+",
        "•",
        "–",
        "---",
        "===",
        "***",
        "#",
        "##",
        ">",
        "|",
        "[^1]",
        "[^1]:",
        "[x]: http://a.org/b_c",
        "[a][x]",
        "[a](http://a.org)",
        "http://a.org/_b_",
        "&amp;",
        "&",
        "&#42;",
        "<b>",
        "</b>",
        "<span>",
        "<!-- -->",
        "<http://a.org>",
        "\\",
        "\\*",
        "`",
        "~~",
        "{:toc}",
        "r*e*a",
        "_x_",
        "**",
        "[",
        "]",
        "[[",
        "]]",
        "shall",
        "[should]",
        "States",
        "\n",
        "\t",
        "  ",
        "\u00A0",
        "\u200B",
        "中文段落",
        "ประชาชน",
        "حقوق",
        "\uD83D\uDE00",
        "e\u0301",
        "!",
        "![a]",
        "a.",
        "I.",
        "no text",
        "“q”",
        "l’homme",
        ":",
        "°C"
    };

    private Texts() {}

    /** Any text of up to some blocks, three levels deep. */
    public static Arbitrary<Text> any() {
        return blocks(3).list().ofMaxSize(7).map(Text::of);
    }

    /** Some words without marks. */
    public static Arbitrary<String> words() {
        Arbitrary<String> word =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, Arbitraries.of(HARD)),
                        net.jqwik.api.Tuple.of(
                                3, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(" ")));
        return word.list().ofMaxSize(10).map(list -> String.join("", list));
    }

    /** Runs with arbitrary marks. */
    public static Arbitrary<List<Inline>> inlines() {
        Arbitrary<Set<Mark>> marks =
                Arbitraries.of(
                                Mark.STRONG,
                                Mark.EMPHASIS,
                                new Mark.Link("http://a.org/p"),
                                new Mark.Link("https://b.org/?q=1&r=2", "x"))
                        .set()
                        .ofMaxSize(2)
                        .map(LinkedHashSet::new);
        Arbitrary<Inline> run = Combinators.combine(words(), marks).as(Inline::new);
        Arbitrary<Inline> note = Arbitraries.of("1", "7", "*").map(Inline::footnote);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, run), net.jqwik.api.Tuple.of(1, note))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Block> blocks(int depth) {
        Arbitrary<Block> heading =
                Combinators.combine(Arbitraries.integers().between(1, 3), inlines())
                        .as((level, words) -> new Block.Heading(null, level, words));
        Arbitrary<Block> paragraph = inlines().map(words -> new Block.Paragraph(null, words));
        Arbitrary<Block> rule = Arbitraries.create(() -> new Block.Rule(null));
        Arbitrary<Block> table = inlines().list().ofMinSize(1).ofMaxSize(5).map(Texts::table);
        if (depth == 0) {
            return Arbitraries.oneOf(paragraph, heading);
        }
        Arbitrary<List<Block>> inner =
                Arbitraries.lazy(() -> blocks(depth - 1).list().ofMaxSize(3));
        Arbitrary<Block> quote = inner.map(content -> new Block.Quote(null, content));
        Arbitrary<Block> note =
                Combinators.combine(Arbitraries.of("1", "2", "a"), inner)
                        .as((label, content) -> new Block.Footnote(null, label, content));
        Arbitrary<ListStyle> style =
                Arbitraries.of(
                        ListStyle.BULLETED,
                        ListStyle.NUMBERED,
                        ListStyle.LETTERED,
                        ListStyle.bulleted("*"),
                        ListStyle.bulleted("•"),
                        ListStyle.bulleted("–"),
                        new ListStyle(ListStyle.Kind.LOWER_ROMAN, "(", ")"),
                        new ListStyle(ListStyle.Kind.UPPER_ROMAN, "", "."),
                        new ListStyle(ListStyle.Kind.UPPER_LETTER, "", "."),
                        new ListStyle(ListStyle.Kind.LOWER_LETTER, "", ")"));
        Arbitrary<String> label = Arbitraries.of("2", "7 bis", "40").injectNull(0.8);
        Arbitrary<Block> list =
                Combinators.combine(
                                style,
                                Arbitraries.integers().between(0, 60),
                                Combinators.combine(label, inner)
                                        .as((l, content) -> new Block.ListItem(null, l, content))
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(3))
                        .as((s, start, items) -> new Block.ListBlock(null, s, start, items));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, paragraph),
                net.jqwik.api.Tuple.of(2, heading),
                net.jqwik.api.Tuple.of(1, rule),
                net.jqwik.api.Tuple.of(1, table),
                net.jqwik.api.Tuple.of(4, list),
                net.jqwik.api.Tuple.of(1, quote),
                net.jqwik.api.Tuple.of(1, note));
    }

    private static Block table(List<List<Inline>> cells) {
        var rows = new ArrayList<Block.TableRow>();
        for (int i = 0; i < cells.size(); i += 2) {
            boolean header = i == 0 && cells.size() % 2 == 0;
            rows.add(
                    new Block.TableRow(
                            cells.subList(i, Math.min(cells.size(), i + 2)).stream()
                                    .map(words -> new Block.TableCell(header, words))
                                    .toList()));
        }
        return new Block.Table(null, rows);
    }
}
