package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.text.diff.Shown.changes;
import static org.plenary.text.diff.Shown.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Text;

/** Paragraphs that move, split and join; lists, tables and notes. */
class StructureTest {
    private static final String ASYLUM =
            "States shall ensure access to asylum at all borders, and shall not push anybody back.";
    private static final String SEA =
            "Coastal States shall disembark people rescued at sea in a place of safety without delay.";
    private static final String SCHOOLS =
            "Host cities keep their schools open to every child, whatever papers the parents have.";

    @Test
    void aParagraphDividedInTwoIsASplit() {
        var changes = changes(ASYLUM + " " + SEA, ASYLUM + "\n\nAlso, " + SEA);
        assertEquals(kinds(BlockChange.Kind.SPLIT, BlockChange.Kind.SPLIT), kinds(changes));
        assertEquals(ASYLUM + "{- -}", Shown.of(changes.get(0)).replace("{- -}", "") + "{- -}");
        assertEquals("{+Also, +}" + SEA, Shown.of(changes.get(1)));
        Summary summary =
                Comparison.between(read(ASYLUM + " " + SEA), read(ASYLUM + "\n\n" + SEA)).summary();
        assertEquals(1, summary.paragraphsSplit());
        assertEquals(0, summary.wordsAdded() + summary.wordsRemoved());
        assertEquals(0, summary.paragraphsAdded() + summary.paragraphsChanged());
    }

    @Test
    void twoParagraphsMadeOneAreJoined() {
        String before = SCHOOLS + "\n\n" + ASYLUM + "\n\n" + SEA;
        var changes = changes(before, SCHOOLS + "\n\n" + ASYLUM + " Moreover, " + SEA);
        assertEquals(
                kinds(BlockChange.Kind.SAME, BlockChange.Kind.JOINED, BlockChange.Kind.JOINED),
                kinds(changes));
        assertEquals(
                "{+Moreover, +}" + SEA,
                Shown.of(changes.get(2)).replace("{+ Moreover,+} ", "{+Moreover, +}"));
        Shown.givesBack(read(before), read(SCHOOLS + "\n\n" + ASYLUM + " Moreover, " + SEA));
    }

    @Test
    void aSentenceTurnedIntoAListIsASplit() {
        var changes =
                changes(
                        "States shall ensure access to asylum; rescue people at sea without delay; keep schools open to every child.",
                        "States shall:\n\n(a) ensure access to asylum;\n\n(b) rescue people at sea without delay;\n\n(c) keep schools open to every child.");
        assertEquals(
                List.of(
                        BlockChange.Kind.SPLIT,
                        BlockChange.Kind.SPLIT,
                        BlockChange.Kind.SPLIT,
                        BlockChange.Kind.SPLIT),
                kinds(changes));
        assertTrue(changes.get(1).form().containsAll(Set.of(FormChange.DEPTH, FormChange.KIND)));
    }

    @Test
    void optionsBesideEachOtherAreNotTakenForASplit() {
        var changes = changes(ASYLUM, ASYLUM + "\n\nOption 2: " + SEA);
        assertEquals(kinds(BlockChange.Kind.SAME, BlockChange.Kind.ADDED), kinds(changes));
    }

    @Test
    void whatMovedAndWasChangedShowsOnlyTheChange() {
        String before = SCHOOLS + "\n\n" + ASYLUM + "\n\n" + SEA;
        String after =
                ASYLUM
                        + "\n\n"
                        + SEA
                        + "\n\n"
                        + SCHOOLS.replace("every child", "each girl and boy");
        var changes = changes(before, after);
        assertEquals(
                kinds(
                        BlockChange.Kind.MOVED_AWAY,
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.MOVED),
                kinds(changes));
        assertEquals(
                "Host cities keep their schools open to {-every child,-}{+each girl and boy,+} whatever papers the parents have.",
                Shown.of(changes.get(3)));
    }

    @Test
    void aWordOrTwoThatStandElsewhereDidNotMove() {
        var kinds =
                kinds(
                        changes(
                                "Option 2:\n\n" + ASYLUM + "\n\n" + SEA + "\n\n" + SCHOOLS,
                                ASYLUM + "\n\n" + SEA + "\n\nOption 2:\n\n" + SCHOOLS));
        assertEquals(
                kinds(
                        BlockChange.Kind.REMOVED,
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.ADDED,
                        BlockChange.Kind.SAME),
                kinds);
    }

    @Test
    void anItemOneLevelDeeperIsAChangeOfForm() {
        var change =
                changes("1. " + ASYLUM + "\n2. " + SEA, "1. " + ASYLUM + "\n\n    (a) " + SEA)
                        .get(1);
        assertEquals(Set.of(FormChange.DEPTH, FormChange.NUMBERING), change.form());
        assertTrue(change.formOnly());
    }

    @Test
    void bisIsAnotherNumberingAndCountingOnIsNot() {
        assertEquals(
                Set.of(FormChange.NUMBERING),
                changes("1. " + ASYLUM + "\n2. " + SEA, "1. " + ASYLUM + "\n\n1 bis. " + SEA)
                        .get(1)
                        .form());
        assertEquals(
                kinds(BlockChange.Kind.ADDED, BlockChange.Kind.SAME),
                kinds(changes("1. " + ASYLUM, "1. " + SCHOOLS + "\n2. " + ASYLUM)));
    }

    @Test
    void aTableIsComparedCellByCell() {
        String table = "| Route | People |\n| --- | --- |\n| Sahara | 340 |\n| Aegean | 90 |\n";
        var change = changes(table, table.replace("340", "355") + "| Darién | 20 |\n").get(0);
        assertEquals(BlockChange.Kind.CHANGED, change.kind());
        assertEquals(
                kinds(
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.CHANGED,
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.ADDED),
                change.rows().stream().map(RowChange::kind).toList());
        assertEquals("{-340-}{+355+}", Shown.of(change.rows().get(1).cells().get(1).words()));
        assertEquals(
                "<table><tr><th dir=\"auto\">Route</th><th dir=\"auto\">People</th></tr>"
                        + "<tr><td dir=\"auto\">Sahara</td><td dir=\"auto\"><del>340</del> <ins>355</ins></td></tr>"
                        + "<tr><td dir=\"auto\">Aegean</td><td dir=\"auto\">90</td></tr>"
                        + "<tr><td dir=\"auto\"><ins>Darién</ins></td><td dir=\"auto\"><ins>20</ins></td></tr></table>",
                ComparisonHtml.together(change));
    }

    @Test
    void aColumnPutInIsAddedInEveryRow() {
        String before = "| Route | People |\n| --- | --- |\n| Sahara | 340 |\n";
        String after = "| Route | Year | People |\n| --- | --- | --- |\n| Sahara | 2026 | 340 |\n";
        var change = changes(before, after).get(0);
        for (RowChange row : change.rows()) {
            assertEquals(
                    kinds(BlockChange.Kind.SAME, BlockChange.Kind.ADDED, BlockChange.Kind.SAME),
                    row.cells().stream().map(RowChange.CellChange::kind).toList());
        }
        Shown.givesBack(read(before), read(after));
        Shown.givesBack(read(after), read(before));
    }

    @Property(tries = 200)
    void tablesAreGivenBackExactly(@ForAll Random random) {
        Text before = table(random);
        Text after = table(random);
        Shown.givesBack(before, after);
        assertTrue(
                Comparison.between(before, Text.of(before.blocks())).changes().stream()
                        .allMatch(change -> change.kind() == BlockChange.Kind.SAME));
    }

    @Test
    void notesCountedAnewAreNoChange() {
        String before = ASYLUM + "[^1]\n\n[^1]: Convention of 1951, article 33.\n";
        String after =
                SEA
                        + "[^1]\n\n"
                        + ASYLUM
                        + "[^2]\n\n[^1]: Convention on search and rescue of 1979.\n\n[^2]: Convention of 1951, article 33.\n";
        assertEquals(
                List.of(
                        BlockChange.Kind.ADDED,
                        BlockChange.Kind.SAME,
                        BlockChange.Kind.ADDED,
                        BlockChange.Kind.SAME),
                kinds(changes(before, after)));
        Shown.givesBack(read(before), read(after));
    }

    @Test
    void aNotePutInBeforeACommaIsAllThatChanged() {
        assertEquals(
                "every person has rights{+1+}, everywhere",
                Shown.of(
                        changes(
                                        "every person has rights, everywhere",
                                        "every person has rights[^1], everywhere\n\n[^1]: Universal Declaration.")
                                .get(0)));
    }

    @Test
    void aNoteThatNowSaysSomethingElseIsAChangeOfItsReference() {
        var changes =
                changes(
                        ASYLUM + "[^1]\n\n[^1]: Convention of 1951, article 33.\n",
                        ASYLUM
                                + "[^1]\n\n[^1]: Speech by the mayor of Tunis at the opening ceremony.\n");
        assertEquals(BlockChange.Kind.CHANGED, changes.get(0).kind());
    }

    @Test
    void thePlainTextShowsEveryChangeOnce() {
        String text =
                Comparison.between(
                                read(SCHOOLS + "\n\n" + ASYLUM + "\n\n" + SEA),
                                read(
                                        SCHOOLS
                                                + "\n\n"
                                                + ASYLUM.replace("at all", "at land and sea")))
                        .toText();
        assertEquals(
                "  (… 1)\n\n~ ¶ 2 States shall ensure access to asylum at [-all-] {+land and sea+} borders, "
                        + "and shall not push anybody back.\n\n- (removed) ¶ 3 "
                        + SEA
                        + "\n\n",
                text);
    }

    private static Text table(Random random) {
        var rows = new ArrayList<Block.TableRow>();
        int columns = 1 + random.nextInt(3);
        for (int r = random.nextInt(5); r >= 0; r--) {
            var cells = new ArrayList<Block.TableCell>();
            for (int c = random.nextInt(3) == 0 ? random.nextInt(4) : columns; c > 0; c--) {
                cells.add(
                        new Block.TableCell(
                                random.nextBoolean(),
                                List.of(
                                        org.plenary.text.Inline.of(
                                                List.of(
                                                                "",
                                                                "340",
                                                                "a b",
                                                                "Sahara route",
                                                                "Sahara path")
                                                        .get(random.nextInt(5))))));
            }
            rows.add(new Block.TableRow(cells));
        }
        return Text.of(List.of(new Block.Table("t", rows)));
    }

    private static List<BlockChange.Kind> kinds(BlockChange.Kind... kinds) {
        return List.of(kinds);
    }

    private static List<BlockChange.Kind> kinds(List<BlockChange> changes) {
        return changes.stream().map(BlockChange::kind).toList();
    }
}
