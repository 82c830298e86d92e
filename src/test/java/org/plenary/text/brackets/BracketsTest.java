package org.plenary.text.brackets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Bracket;
import org.plenary.text.Ids;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.Texts;
import org.plenary.text.format.TextFormat;

class BracketsTest {
    @Test
    void aPassageKnowsItsPlaceItsDepthAndItsWords() {
        var brackets = brackets("States [shall [promptly] rescue] people.");

        var outer = brackets.passages().get(0);
        assertEquals(new Bracket("p0", 7, true), outer.opening());
        assertEquals(new Bracket("p0", 31, false), outer.closing());
        assertEquals(List.of(1, 3), List.of(outer.depth(), outer.words()));
        var inner = brackets.passages().get(1);
        assertEquals(List.of(2, 1), List.of(inner.depth(), inner.words()));
        assertEquals(new Brackets.Count(2, 2, 2, 1, 0, 0, 3, 1), brackets.count());
    }

    @Test
    void optionsThatStandSideBySideAreNumbered() {
        var options = brackets("States [shall][should] / [may] act, [if able].").passages();
        assertEquals(List.of(1, 2, 3, 0), options.stream().map(Passage::option).toList());
    }

    @Test
    void aPlaceholderOnlyKeepsAPlace() {
        var passages = brackets("[ ] [] […] [X] [XX.X] [-] [Yes] countr[y] [a]").passages();
        assertEquals(
                List.of(true, true, true, true, true, true, false, false, false),
                passages.stream().map(Passage::placeholder).toList());
        assertEquals(6, brackets("[ ] [] […] [X] [XX.X] [-]").count().placeholders());
    }

    @Test
    void aPassageMayOpenInOneParagraphAndCloseInALaterOne() {
        var brackets = brackets("[Each city shall:", "open its schools", "keep them open.]");

        var passage = brackets.passages().get(0);
        assertEquals("p0", passage.opening().block());
        assertEquals("p2", passage.closing().block());
        assertFalse(passage.isWithinOneBlock());
        assertEquals(9, passage.words());
        assertEquals(new Brackets.Count(1, 1, 1, 1, 0, 0, 9, 2), brackets.count());
    }

    @Test
    void pairsWithinAParagraphComeBeforePairsAcross() {
        var brackets = brackets("open [here, and [there] too", "until here] it is");

        assertEquals(List.of(5, 16), offsets(brackets.passages()));
        assertEquals("p1", brackets.passages().get(0).closing().block());
        assertEquals("p0", brackets.passages().get(1).closing().block());
    }

    @Test
    void aForgottenBracketSwallowsNoOtherChapter() {
        var text =
                TextFormat.MARKDOWN
                        .read("To act [with care.\n\n## II. Ports\n\nTo open] ports [today].")
                        .text();
        var brackets = Brackets.of(text);

        assertEquals(1, brackets.count().pairs());
        assertEquals(1, brackets.count().words());
        assertEquals(
                List.of(true, false),
                brackets.unbalanced().stream().map(Bracket::opening).toList());
    }

    @Test
    void aWholeChapterMayStandInBrackets() {
        var text =
                TextFormat.MARKDOWN
                        .read("## [II. Ports\n\nOpen [all] ports.\n\n### Docks\n\nOpen docks.]")
                        .text();
        var passages = Brackets.of(text).passages();

        assertEquals(List.of(1, 2), passages.stream().map(Passage::depth).toList());
        assertEquals(8, passages.get(0).words());
    }

    @Test
    void theUnbalancedAreToldWithTheirPlaces() {
        var brackets = brackets("one] two", "three [four");
        assertEquals(
                List.of(new Bracket("p0", 3, false), new Bracket("p1", 6, true)),
                brackets.unbalanced());
        assertEquals(2, brackets.count().unbalanced());
    }

    @Test
    void fullWidthBracketsCountToo() {
        var brackets = brackets("各国［应当］［应］行动 [立即］");
        assertEquals(List.of(1, 2, 0), brackets.passages().stream().map(Passage::option).toList());
        assertEquals(0, brackets.count().unbalanced());
    }

    @Test
    void referencesAndLinksAreNoBracketsAndThoseInNotesAreNotCounted() {
        var text =
                TextFormat.MARKDOWN
                        .read(
                                "The [draft][src] of 2018[^1] [holds](https://a.org).\n\n"
                                        + "[src]: https://example.org/d\n\n[^1]: A [note")
                        .text();
        var brackets = Brackets.of(text);

        assertEquals(1, brackets.unbalanced().size());
        assertEquals(new Brackets.Count(0, 0, 0, 0, 0, 0, 0, 0), brackets.count());
        assertEquals(0, text.statistics().bracketsOpen());
    }

    @Test
    void aFootnotePairsWithinItself() {
        var text =
                TextFormat.MARKDOWN.read("[Open[^1]\n\n[^1]: note] [here]\n\nand close.]").text();
        var brackets = Brackets.of(text);
        assertEquals(List.of(3, 1), brackets.passages().stream().map(Passage::words).toList());
        assertEquals(1, brackets.unbalanced().size());
        assertEquals(List.of("note] [here]"), words(brackets.struck(brackets.passages().get(0))));
    }

    @Test
    void theCellsOfATableAreParagraphsOfTheirOwn() {
        var table =
                new Block.Table(
                        "t",
                        List.of(
                                row("[a", "b] [c]"),
                                new Block.TableRow(List.of()),
                                row("d]", "e")));
        Text text = Text.of(List.of(table));
        var brackets = Brackets.of(text);

        NumberedBlock leaf = text.numbered().get(0);
        for (Passage passage : brackets.passages()) {
            assertEquals('[', leaf.text().charAt(passage.opening().offset()));
            assertEquals(']', leaf.text().charAt(passage.closing().offset()));
        }
        assertEquals(1, brackets.count().unbalanced());
        assertEquals("a\tb [c]\n\nd]\te", lifted(text, 0).numbered().get(0).text());
        assertEquals("\t[c]\n\nd]\te", struck(text, 0).numbered().get(0).text());
        assertEquals("[a\tb]\n\nd]\te", struck(text, 1).numbered().get(0).text());
    }

    @Test
    void liftingKeepsTheWordsAndTheIds() {
        var text = text("We [shall [now]] act", "at [once:", "all]");
        assertEquals(List.of("We shall [now] act", "at [once:", "all]"), words(lifted(text, 0)));
        assertEquals(List.of("We [shall [now]] act", "at once:", "all"), words(lifted(text, 2)));
        assertEquals(List.of("p0", "p1", "p2"), ids(lifted(text, 2)));
    }

    @Test
    void strikingTakesTheWordsAndWhatIsLeftEmpty() {
        var text = text("We [shall] act [now", "(a) at sea", "(b) on land] or never");
        assertEquals(
                List.of("We act [now", "(a) at sea", "(b) on land] or never"),
                words(struck(text, 0)));
        assertEquals(List.of("We [shall] act", "or never"), words(struck(text, 1)));
        assertEquals(List.of("p0", "p2"), ids(struck(text, 1)));
    }

    @Test
    void aStruckItemLeavesTheList() {
        var text = TextFormat.MARKDOWN.read("Act:\n\n1. at sea\n2. [on land]\n3. at once").text();
        assertEquals(
                List.of("", "1.", "2."),
                struck(text, 0).numbered().stream().map(NumberedBlock::marker).toList());
    }

    @Test
    void marksInsideAPassageStay() {
        var text =
                Text.of(
                        List.of(
                                new Block.Paragraph(
                                        "p",
                                        List.of(
                                                Inline.of("[Calls", Mark.EMPHASIS),
                                                Inline.footnote("7"),
                                                Inline.of(" upon] us")))));
        assertEquals(
                "\\{em|Calls\\}\\{note=7|7\\} upon us",
                lifted(text, 0).canonical().lines().skip(1).findFirst().orElseThrow().substring(4));
    }

    @Test
    void aThousandNestedAndAHundredThousandOpenBracketsArePairedInTime() {
        var nested = brackets("[".repeat(1000) + "x" + "]".repeat(1000));
        assertEquals(1000, nested.passages().get(999).depth());
        assertEquals(1, nested.passages().get(999).words());

        assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                    assertEquals(100_000, brackets("[".repeat(100_000)).unbalanced().size());
                    assertEquals(100_000, brackets("]".repeat(100_000)).unbalanced().size());
                    assertEquals(65_000, brackets("[] ".repeat(65_000)).count().placeholders());
                    var blocks = new java.util.ArrayList<Block>();
                    for (int i = 0; i < 9_000; i++) {
                        blocks.add(Block.Paragraph.of(null, "[".repeat(20)));
                        blocks.add(new Block.Heading(null, 2, List.of(Inline.of("x]"))));
                    }
                    assertEquals(171_000, Brackets.of(Text.of(blocks)).count().unbalanced());
                });
    }

    @Property(tries = 1000)
    void everyBracketIsInOnePairOrUnbalanced(@ForAll("drafts") Text text) {
        var brackets = Brackets.of(text);
        var all = new HashSet<Bracket>();
        for (Passage passage : brackets.passages()) {
            assertTrue(passage.opening().opening() && !passage.closing().opening());
            assertTrue(all.add(passage.opening()) && all.add(passage.closing()));
        }
        brackets.unbalanced().forEach(bracket -> assertTrue(all.add(bracket)));

        var written = new HashSet<Bracket>();
        text.numbered().forEach(leaf -> written.addAll(Bracket.in(leaf)));
        assertEquals(written, all);
        assertEquals(text.statistics().bracketsOpen(), brackets.count().opening());
        assertEquals(text.statistics().bracketsClosed(), brackets.count().closing());
        int counted = brackets.count().opening() + brackets.count().closing();
        assertEquals(counted, 2 * brackets.count().pairs() + brackets.count().unbalanced());
        assertTrue(text.statistics().footnotes() > 0 || counted == all.size());
        assertTrue(brackets.count().words() <= text.statistics().words());
    }

    @Property(tries = 1000)
    void passagesNestAndNeverCross(@ForAll("drafts") Text text) {
        var order = text.numbered().stream().map(NumberedBlock::id).toList();
        var open = new java.util.ArrayDeque<Passage>();
        for (Passage passage : Brackets.of(text).passages()) {
            while (!open.isEmpty() && before(order, open.peek().closing(), passage.opening())) {
                open.pop();
            }
            assertEquals(open.size() + 1, passage.depth());
            assertTrue(open.isEmpty() || before(order, passage.closing(), open.peek().closing()));
            open.push(passage);
        }
    }

    @Property(tries = 500)
    void liftingTakesExactlyTwoCharacters(@ForAll("drafts") Text text) {
        var brackets = Brackets.of(text);
        String all = all(text);
        for (Passage passage : brackets.passages().stream().limit(5).toList()) {
            Text lifted = brackets.lifted(passage);
            assertEquals(ids(text), ids(lifted));
            var expected = new StringBuilder();
            for (NumberedBlock leaf : text.numbered()) {
                var words = new StringBuilder(leaf.text());
                if (leaf.id().equals(passage.closing().block())) {
                    words.deleteCharAt(passage.closing().offset());
                }
                if (leaf.id().equals(passage.opening().block())) {
                    words.deleteCharAt(passage.opening().offset());
                }
                expected.append(words).append('\n');
            }
            assertEquals(expected.toString(), all(lifted));
            assertEquals(all.length() - 2, all(lifted).length());
        }
    }

    @Property(tries = 500)
    void strikingTakesTheWordsOfThePassageAndNoOthers(@ForAll("paragraphs") Text text) {
        var brackets = Brackets.of(text);
        for (Passage passage : brackets.passages().stream().limit(5).toList()) {
            var rest = new StringBuilder();
            boolean inside = false;
            for (NumberedBlock leaf : text.numbered()) {
                for (int i = 0; i < leaf.text().length(); i++) {
                    inside |= isAt(passage.opening(), leaf, i);
                    rest.append(inside ? "" : leaf.text().charAt(i));
                    inside &= !isAt(passage.closing(), leaf, i);
                }
            }
            Text struck = brackets.struck(passage);
            assertEquals(visible(rest.toString()), visible(all(struck)));
            assertTrue(ids(text).containsAll(ids(struck)));
        }
    }

    private static boolean isAt(Bracket bracket, NumberedBlock leaf, int offset) {
        return bracket.block().equals(leaf.id()) && bracket.offset() == offset;
    }

    private static String visible(String words) {
        return words.replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<Text> drafts() {
        return Arbitraries.oneOf(paragraphs(), Texts.any());
    }

    @Provide
    Arbitrary<Text> paragraphs() {
        Arbitrary<String> part =
                Arbitraries.of("[", "]", "[", "]", "［", " ", "a ", " b", ", ", "1", "/", "…");
        Arbitrary<Block> paragraph =
                part.list()
                        .ofMaxSize(12)
                        .map(parts -> Block.Paragraph.of(null, String.join("", parts)));
        Arbitrary<Block> heading =
                part.list()
                        .ofMaxSize(4)
                        .map(
                                parts ->
                                        new Block.Heading(
                                                null,
                                                2,
                                                List.of(Inline.of(String.join("", parts)))));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, paragraph), net.jqwik.api.Tuple.of(1, heading))
                .list()
                .ofMaxSize(8)
                .map(Text::of);
    }

    private static boolean before(List<String> order, Bracket a, Bracket b) {
        int left = order.indexOf(a.block());
        int right = order.indexOf(b.block());
        return left < right || left == right && a.offset() < b.offset();
    }

    private static Brackets brackets(String... paragraphs) {
        return Brackets.of(text(paragraphs));
    }

    private static Text text(String... paragraphs) {
        var ids = Ids.counting("q");
        var blocks = new java.util.ArrayList<Block>();
        for (String words : paragraphs) {
            blocks.add(Block.Paragraph.of("p" + blocks.size(), words));
        }
        return Text.of(blocks, ids);
    }

    private static Block.TableRow row(String... cells) {
        return new Block.TableRow(
                List.of(cells).stream()
                        .map(words -> new Block.TableCell(false, List.of(Inline.of(words))))
                        .toList());
    }

    private static Text lifted(Text text, int passage) {
        var brackets = Brackets.of(text);
        return brackets.lifted(brackets.passages().get(passage));
    }

    private static Text struck(Text text, int passage) {
        var brackets = Brackets.of(text);
        return brackets.struck(brackets.passages().get(passage));
    }

    private static List<Integer> offsets(List<Passage> passages) {
        return passages.stream().map(p -> p.opening().offset()).toList();
    }

    private static List<String> words(Text text) {
        return text.numbered().stream().map(NumberedBlock::text).toList();
    }

    private static String all(Text text) {
        return String.join("\n", words(text)) + "\n";
    }

    private static List<String> ids(Text text) {
        return text.numbered().stream().map(NumberedBlock::id).toList();
    }
}
