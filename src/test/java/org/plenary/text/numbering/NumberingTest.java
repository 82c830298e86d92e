package org.plenary.text.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.LatinOrdinals;
import org.plenary.text.ListStyle;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.Texts;
import org.plenary.text.format.TextFormat;

class NumberingTest {
    private static final String RESOLUTION =
            """
            # Safe pathways

            *The General Assembly*,

            *Recalling* its resolution 70/1,

            **Part one**

            *Noting* with concern:

            - the dead,
            - the missing,

            1. *Calls upon* States:

                (a) to rescue:

                    (i) at sea;
                    (ii) on land;

                (b) to report,

                and to do so yearly;

            1 bis. *Requests* cities to help;

            2. *Decides* to meet again.
            """;

    @Test
    void paragraphsAndFirstItemsAreCountedThrough() {
        var text =
                TextFormat.MARKDOWN.read("# T\n\nOne\n\n## H\n\n(a) two\n(b) three\n\nFour").text();
        assertEquals(List.of("1", "2", "3", "4"), labels(text, Numbering.plain(text)));
    }

    @Test
    void theLabelsOfThePlainStyleAreTheNumbersOfTheParagraphs() {
        var text = TextFormat.MARKDOWN.read(Texts.DRAFT).text();
        var plain = Numbering.plain(text);
        for (NumberedBlock leaf : text.numbered()) {
            if (leaf.number() > 0) {
                assertEquals(Integer.toString(leaf.number()), plain.label(leaf.id()));
            }
        }
    }

    @Test
    void aResolutionHasPreambularAndOperativeParagraphs() {
        var text = TextFormat.MARKDOWN.read(RESOLUTION).text();
        assertEquals(
                List.of(
                        "PP1",
                        "PP2",
                        "PP2 –1",
                        "PP2 –2",
                        "OP1",
                        "OP1 (a)",
                        "OP1 (a) (i)",
                        "OP1 (a) (ii)",
                        "OP1 (b)",
                        "OP1",
                        "OP1 bis",
                        "OP2"),
                labels(text, Numbering.resolution(text)));
    }

    @Test
    void anItemIsCitedLikeItsFirstParagraph() {
        var text = TextFormat.MARKDOWN.read(RESOLUTION).text();
        var list = (Block.ListBlock) text.blocks().get(6);
        var resolution = Numbering.resolution(text);
        assertEquals("OP1", resolution.label(list.items().get(0).id()));
        assertEquals("", resolution.label(list.id()));
        assertEquals("", resolution.label("unknown"));
    }

    @Test
    void numbersThatBeginAnewBeginAPart() {
        var text =
                TextFormat.MARKDOWN
                        .read("Recalling,\n\n1. one\n2. two\n\n## Annex\n\n1. again\n2. more")
                        .text();
        assertEquals(
                List.of("PP1", "OP1", "OP2", "II OP1", "II OP2"),
                labels(text, Numbering.resolution(text)));
    }

    @Test
    void listsWithoutIndentationBelongToWhatTheyFollow() {
        var text =
                TextFormat.TEXT
                        .read(
                                "1. Urges:\n\n(a) ships:\n\n(i) small\n\n(ii) large\n\n(b) ports\n\n2. Decides")
                        .text();
        assertEquals(
                List.of("OP1", "OP1 (a)", "OP1 (a) (i)", "OP1 (a) (ii)", "OP1 (b)", "OP2"),
                labels(text, Numbering.resolution(text)));
    }

    @Test
    void aTextThatCountsInLettersHasLetteredOperativeParagraphs() {
        var text = TextFormat.MARKDOWN.read("Noting,\n\nI. one\n\nII. two").text();
        assertEquals(List.of("PP1", "OPI", "OPII"), labels(text, Numbering.resolution(text)));
    }

    @Test
    void whatWasInTheBaseKeepsItsNumberAndWhatCameIsBisAndTer() {
        Text base = text("a", "b", "c");
        Text now = text("n1", "a", "n2", "n3", "b", "n4");
        assertEquals(
                List.of("0 bis", "1", "1 bis", "1 ter", "2", "2 bis"),
                labels(now, Numbering.since(base, now)));
    }

    @Test
    void theDeletedLeaveAGap() {
        Text now = text("a", "c", "n");
        assertEquals(
                List.of("1", "3", "3 bis"), labels(now, Numbering.since(text("a", "b", "c"), now)));
    }

    @Test
    void theMovedKeepTheirNumber() {
        Text now = text("c", "n", "a", "b");
        assertEquals(
                List.of("3", "3 bis", "1", "2"),
                labels(now, Numbering.since(text("a", "b", "c"), now)));
    }

    @Test
    void aNumberOfTheBaseIsNotGivenAgain() {
        String source = "Noting,\n\n1. one\n2. two\n\n2 bis. three\n\n3. four";
        Text base = TextFormat.MARKDOWN.read(source).text();
        var list = (Block.ListBlock) base.blocks().get(1);
        var items = new ArrayList<>(list.items());
        items.remove(2);
        items.add(2, new Block.ListItem("new", List.of(Block.Paragraph.of("n", "new"))));
        Text now =
                Text.of(
                        List.of(
                                base.blocks().get(0),
                                new Block.ListBlock(list.id(), list.style(), 1, items)));

        assertEquals(
                List.of("PP1", "OP1", "OP2", "OP2 ter", "OP3"),
                labels(now, Numbering.resolution(now).since(Numbering.resolution(base))));
    }

    @Test
    void itemsKeepTheirLettersUnderTheirParagraph() {
        Text base = Text.of(List.of(list("l", item("1", "x", item("a", "y"), item("b", "z")))));
        Text now =
                Text.of(
                        List.of(
                                list(
                                        "l",
                                        item("n", "new", item("o", "inner"), item("b", "z")),
                                        item("1", "x", item("a", "y"), item("m", "late")))));
        assertEquals(
                List.of("0 bis", "0 bis (a)", "0 bis (b)", "1", "1 (a)", "1 (a bis)"),
                labels(now, Numbering.since(base, now)));
    }

    @Test
    void fromTheEleventhOnTheyAreCountedInDigits() {
        var ids = new ArrayList<String>(List.of("a"));
        for (int i = 2; i <= 12; i++) {
            ids.add("n" + i);
        }
        Text now = text(ids.toArray(String[]::new));
        assertEquals(
                List.of(
                        "1",
                        "1 bis",
                        "1 ter",
                        "1 quater",
                        "1 quinquies",
                        "1 sexies",
                        "1 septies",
                        "1 octies",
                        "1 novies",
                        "1 decies",
                        "1.11",
                        "1.12"),
                labels(now, Numbering.since(text("a", "b"), now)));
        assertEquals(
                List.of(11, 4, 3, 1),
                List.of("1.11", "2 quat", "3ter", "4").stream()
                        .map(LatinOrdinals::ordinal)
                        .toList());
        assertEquals("48", LatinOrdinals.stem("48 bis"));
    }

    @Test
    void sinceANewTextTheNumbersAreThoseOfTheText() {
        Text now = TextFormat.MARKDOWN.read(RESOLUTION).text();
        var resolution = Numbering.resolution(now);
        assertEquals(
                resolution.labels(),
                resolution.since(Numbering.resolution(Text.of(List.of()))).labels());
    }

    @Property(tries = 300)
    void sinceItselfNothingChanges(@ForAll("texts") Text text) {
        var plain = Numbering.plain(text);
        assertEquals(plain.labels(), plain.since(plain).labels());
        var resolution = Numbering.resolution(text);
        assertEquals(resolution.labels(), resolution.since(resolution).labels());
    }

    @Property(tries = 500)
    void noNumberIsGivenTwiceAndNoneChangesItsMeaning(
            @ForAll("ids") List<String> before, @ForAll("ids") List<String> after) {
        Text base = text(before.toArray(String[]::new));
        Text now = text(after.toArray(String[]::new));
        Map<String, String> was = Numbering.plain(base).labels();
        Map<String, String> is = Numbering.since(base, now).labels();

        assertEquals(after.size(), new HashSet<>(is.values()).size());
        for (String id : after) {
            if (was.containsKey(id)) {
                assertEquals(was.get(id), is.get(id));
            } else if (!was.isEmpty()) {
                assertTrue(Collections.disjoint(was.values(), List.of(is.get(id))));
            }
        }
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h")
                .list()
                .ofMaxSize(8)
                .uniqueElements();
    }

    private static Text text(String... ids) {
        return Text.of(
                List.of(ids).stream()
                        .map(id -> (Block) Block.Paragraph.of(id, "words of " + id))
                        .toList());
    }

    private static Block.ListBlock list(String id, Block.ListItem... items) {
        return new Block.ListBlock(id, ListStyle.LETTERED, 1, List.of(items));
    }

    private static Block.ListItem item(String id, String words, Block.ListItem... inner) {
        var content = new ArrayList<Block>(List.of(Block.Paragraph.of("p" + id, words)));
        if (inner.length > 0) {
            content.add(list("l" + id, inner));
        }
        return new Block.ListItem(id, content);
    }

    /** The labels of the leaves that have one, in reading order. */
    private static List<String> labels(Text text, Numbering numbering) {
        return text.numbered().stream()
                .map(leaf -> numbering.label(leaf.id()))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toList());
    }
}
