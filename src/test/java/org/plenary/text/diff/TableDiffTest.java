package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.Text;

/** Which row and which column of a table is which; cells are divided by {@code |} here. */
class TableDiffTest {
    @Test
    void aRowThatSharesACellIsTheSameRowChanged() {
        assertShown(
                table("Sahara|340", "Aegean|90"),
                table("Sahara|355", "Aegean|90"),
                "~ Sahara|{-340-}{+355+}",
                "= Aegean|90");
    }

    @Test
    void aRowThatSharesHalfItsWordsIsTheSameRowChanged() {
        assertShown(table("a b c d|1"), table("a b c e|2"), "~ a b c {-d-}{+e+}|{-1-}{+2+}");
        assertShown(
                table("stays|as it is", "a b c d|1"),
                table("stays|as it is", "f g h i|2"),
                "= stays|as it is",
                "- {-a b c d-}|{-1-}",
                "+ {+f g h i+}|{+2+}");
    }

    @Test
    void rowsAreAddedAndRemovedWhereTheyStand() {
        assertShown(
                table("one|1", "two|2", "three|3"),
                table("zero|0", "one|1", "three|3", "four|4"),
                "+ {+zero+}|{+0+}",
                "= one|1",
                "- {-two-}|{-2-}",
                "= three|3",
                "+ {+four+}|{+4+}");
    }

    @Test
    void ofSeveralRowsTheLikestArePairedInOrder() {
        assertShown(
                table("x|x|x", "north|10|old", "south|20|old", "y|y|y"),
                table("x|x|x", "south|20|new", "y|y|y"),
                "= x|x|x",
                "- {-north-}|{-10-}|{-old-}",
                "~ south|20|{-old-}{+new+}",
                "= y|y|y");
    }

    @Test
    void aColumnTakenOutIsRemovedInEveryRow() {
        assertShown(
                table("Route|Year|People", "Sahara|2026|340"),
                table("Route|People", "Sahara|340"),
                "~ Route|{-Year-}|People",
                "~ Sahara|{-2026-}|340");
    }

    @Test
    void aColumnPutInAtTheEndIsAdded() {
        assertShown(
                table("Route", "Sahara"),
                table("Route|People", "Sahara|340"),
                "~ Route|{+People+}",
                "~ Sahara|{+340+}");
    }

    @Test
    void rowsMayHaveFewerCellsThanOthers() {
        assertShown(table("a|b|c", "d|e|f"), table("a|b|c", "d|e"), "= a|b|c", "~ d|e|{-f-}");
        assertShown(table("a|b|c", "d|e"), table("a|b|c", "d|e|f"), "= a|b|c", "~ d|e|{+f+}");
    }

    @Test
    void anEmptyCellHasNoWords() {
        assertShown(table("a|"), table("a|", "|"), "= a|", "+ |");
        assertShown(table("a|", "|"), table("a|"), "= a|", "- |");
    }

    @Test
    void aHeaderCellThatBecomesAnOrdinaryOneIsAChange() {
        Text before = Text.of(List.of(new Block.Table("t", List.of(row(true, "a|b")))));
        assertShown(before, table("a|b"), "~ a|b");
        var cells = Comparison.between(before, table("a|b")).changes().get(0).rows().get(0).cells();
        assertEquals(false, cells.get(0).header());
        assertEquals(BlockChange.Kind.CHANGED, cells.get(0).kind());
    }

    @Test
    void otherMarksInACellAreAChangeOfItsForm() {
        Text after =
                Text.of(
                        List.of(
                                new Block.Table(
                                        "t",
                                        List.of(
                                                new Block.TableRow(
                                                        List.of(
                                                                new Block.TableCell(
                                                                        false,
                                                                        List.of(
                                                                                Inline.of(
                                                                                        "a",
                                                                                        Mark
                                                                                                .STRONG)))))))));
        assertShown(table("a"), after, "~ {~a~}");
    }

    @Test
    void theSameTableIsTheSame() {
        assertShown(table("a|b", "c|d"), table("a|b", "c|d"), "= a|b", "= c|d");
        assertEquals(
                BlockChange.Kind.SAME,
                Comparison.between(table("a|b"), table("a|b")).changes().get(0).kind());
    }

    @Test
    void theWordsOfATableRunOnInOneLine() {
        assertEquals(
                "a\tb\nc\t{-d-}{+e+}{+\n+}{+f+}{+\t+}{+g+}",
                running(table("a|b", "c|d"), table("a|b", "c|e", "f|g")));
        assertEquals("{-a-}{-\t-}{-b-}{-\n-}c\td", running(table("a|b", "c|d"), table("c|d")));
        assertEquals(
                "a{+\t+}{+x+}\tb\nc{+\t+}{+y+}\td",
                running(table("a|b", "c|d"), table("a|x|b", "c|y|d")));
        assertEquals("{-a-}{-\t-}b\n{-c-}{-\t-}d", running(table("a|b", "c|d"), table("b", "d")));
    }

    private static String running(Text before, Text after) {
        return Shown.of(Comparison.between(before, after).changes().get(0));
    }

    private static void assertShown(Text before, Text after, String... rows) {
        Shown.givesBack(before, after);
        Shown.givesBack(after, before);
        var shown =
                Comparison.between(before, after).changes().get(0).rows().stream()
                        .map(TableDiffTest::shown)
                        .toList();
        assertEquals(List.of(rows), shown);
    }

    private static String shown(RowChange row) {
        String sign =
                switch (row.kind()) {
                    case SAME -> "= ";
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                    default -> "~ ";
                };
        return row.cells().stream()
                .map(cell -> Shown.of(cell.words()))
                .collect(Collectors.joining("|", sign, ""));
    }

    private static Text table(String... rows) {
        var all = new ArrayList<Block.TableRow>();
        for (String row : rows) {
            all.add(row(false, row));
        }
        return Text.of(List.of(new Block.Table("t", all)));
    }

    private static Block.TableRow row(boolean header, String cells) {
        var all = new ArrayList<Block.TableCell>();
        for (String cell : cells.split("\\|", -1)) {
            all.add(
                    new Block.TableCell(
                            header, cell.isEmpty() ? List.of() : List.of(Inline.of(cell))));
        }
        return new Block.TableRow(all);
    }
}
