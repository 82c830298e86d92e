package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Mark;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/** The steps between two texts: where each begins and ends, and that there are no more of them. */
class StepsTest {
    private static final String ONE = "States shall act without delay.";
    private static final String TWO = "Coastal States shall rescue people at sea.";
    private static final String THREE = "Host cities keep their schools open.";

    @Test
    void onlyTheWordsThatChangedAreReplaced() {
        assertEquals(
                List.of("replace 8-13 by should"),
                steps(p("a", ONE), p("a", ONE.replace("shall", "should"))));
        assertEquals(
                List.of("replace 14-18 by "), steps(p("a", ONE), p("a", ONE.replace("act ", ""))));
        assertEquals(
                List.of("replace 1-7 by We", "replace 26-32 by haste."),
                steps(
                        p("a", ONE),
                        p("a", ONE.replace("States", "We").replace("delay.", "haste."))));
    }

    @Test
    void otherWhiteSpaceIsReplacedWithNothingBesideIt() {
        assertEquals(
                List.of("replace 7-8 by \u00A0"),
                steps(p("a", ONE), p("a", ONE.replace("States ", "States\u00A0"))));
        assertEquals(
                List.of("replace 8-8 by  "),
                steps(p("a", ONE), p("a", ONE.replace("States ", "States  "))));
        assertEquals(
                List.of("replace 8-9 by "),
                steps(p("a", ONE.replace("States ", "States  ")), p("a", ONE)));
    }

    @Test
    void otherWhiteSpaceBetweenWordsThatGotMarksIsReplacedAlone() {
        assertEquals(
                List.of("add Strong[] 1-4", "replace 4-5 by \u00A0", "add Emphasis[] 5-9"),
                steps(
                        runs(Inline.of("all men move")),
                        runs(
                                Inline.of("all", Mark.STRONG),
                                Inline.of("\u00A0"),
                                Inline.of("men ", Mark.EMPHASIS),
                                Inline.of("move"))));
    }

    @Test
    void marksAreTakenAndGivenWhereTheyDiffer() {
        assertEquals(
                List.of("add Strong[] 8-17"),
                steps(
                        p("a", ONE),
                        runs(
                                Inline.of("States "),
                                Inline.of("shall act", Mark.STRONG),
                                Inline.of(" without delay."))));
        assertEquals(
                List.of("remove Strong[] 8-17"),
                steps(
                        runs(
                                Inline.of("States "),
                                Inline.of("shall act", Mark.STRONG),
                                Inline.of(" without delay.")),
                        p("a", ONE)));
        assertEquals(
                List.of("remove Strong[] 1-7", "add Emphasis[] 1-7"),
                steps(
                        runs(Inline.of("States", Mark.STRONG), Inline.of(" act")),
                        runs(Inline.of("States", Mark.EMPHASIS), Inline.of(" act"))));
    }

    @Test
    void anotherLinkTakesThePlaceOfTheOneBefore() {
        assertEquals(
                List.of("add Link[href=http://b.org, label=null] 1-7"),
                steps(
                        runs(Inline.of("States", new Mark.Link("http://a.org")), Inline.of(" act")),
                        runs(
                                Inline.of("States", new Mark.Link("http://b.org")),
                                Inline.of(" act"))));
        assertEquals(
                1,
                steps(
                                runs(
                                        Inline.of("States", new Mark.Link("http://a.org")),
                                        Inline.of(" act")),
                                runs(Inline.of("States act")))
                        .size());
    }

    @Test
    void oneMarkOverDifferentWordsIsOneStep() {
        assertEquals(
                List.of("add Strong[] 1-14"),
                steps(
                        runs(
                                Inline.of("States "),
                                Inline.of("shall ", Mark.EMPHASIS),
                                Inline.of("act")),
                        runs(
                                Inline.of("States ", Mark.STRONG),
                                Inline.of("shall ", Mark.EMPHASIS, Mark.STRONG),
                                Inline.of("act"))));
    }

    @Test
    void blocksThatCameStandBeforeThoseThatWent() {
        assertEquals(
                List.of("replace 33-33 by [" + THREE + "]", "replace 33-77 by "),
                steps(text(p("a", ONE), p("b", TWO)), text(p("a", ONE), p("c", THREE))));
        assertEquals(
                List.of("replace 33-77 by "),
                steps(
                        text(p("a", ONE), p("b", TWO), p("c", THREE)),
                        text(p("a", ONE), p("c", THREE))));
        assertEquals(
                List.of("replace 0-0 by [" + TWO + "]"),
                steps(text(p("a", ONE)), text(p("b", TWO), p("a", ONE))));
    }

    @Test
    void aListThatLosesAllItsItemsForOthersIsNeverEmptyInBetween() {
        assertEquals(
                List.of("replace 1-71 by [[" + THREE + "]]"),
                steps(
                        text(list("l", item("i", p("a", ONE)), item("j", p("b", ONE)))),
                        text(list("l", item("k", p("c", THREE))))));
    }

    @Test
    void aParagraphThatMovesAndChangesIsMovedAndItsWordsReplaced() {
        assertEquals(
                List.of("move 0-33 to 115", "replace 8-13 by should"),
                steps(
                        text(p("a", ONE), p("b", TWO), p("c", THREE)),
                        text(p("b", TWO), p("c", THREE), p("a", ONE.replace("shall", "should")))));
    }

    @Test
    void goneBlocksBesideOneThatMovedAwayAreTakenInTwoPieces() {
        String four = "Remittances shall be cheap and safe for all who send them home.";
        assertEquals(
                List.of("move 33-77 to 180", "replace 0-33 by ", "replace 77-115 by "),
                steps(
                        text(p("a", ONE), p("b", TWO), p("c", THREE), p("d", four)),
                        text(p("d", four), p("b", TWO))));
    }

    @Test
    void cellsAreChangedInTheirRows() {
        assertEquals(
                List.of("replace 14-17 by 355"),
                steps(
                        table(List.of("Sahara", "340"), List.of("Aegean", "90")),
                        table(List.of("Sahara", "355"), List.of("Aegean", "90"))));
        assertEquals(
                1,
                steps(
                                table(List.of("Sahara", "340"), List.of("Aegean", "90")),
                                table(List.of("Sahara", "340")))
                        .size());
    }

    private static Block p(String id, String words) {
        return Block.Paragraph.of(id, words);
    }

    private static Block runs(Inline... runs) {
        return new Block.Paragraph("a", List.of(runs));
    }

    private static Block.ListItem item(String id, Block... content) {
        return new Block.ListItem(id, List.of(content));
    }

    private static Block list(String id, Block.ListItem... items) {
        return new Block.ListBlock(id, ListStyle.NUMBERED, 1, List.of(items));
    }

    @Test
    void aRowTakenOutBetweenChangedOnesLeavesThemInPlace() {
        assertEquals(
                List.of("replace 13-25 by "),
                steps(
                        table(
                                List.of("a", "1"),
                                List.of("b", "2"),
                                List.of("c", "3"),
                                List.of("d", "4")),
                        table(List.of("a", "1"), List.of("c", "3"), List.of("d", "4"))));
        assertEquals(
                List.of("replace 4-5 by x", "replace 21-22 by 5"),
                steps(
                        table(List.of("a", "1"), List.of("b", "2"), List.of("c", "3")),
                        table(List.of("x", "1"), List.of("b", "5"), List.of("c", "3"))));
    }

    @Test
    void aListOfAnotherSortKeepsItsItemsInPlace() {
        var bulleted =
                new Block.ListBlock("l", ListStyle.BULLETED, 1, List.of(item("i", p("a", ONE))));
        var steps =
                Deriving.steps(
                        Node.of(text(list("l", item("i", p("a", ONE))))), Node.of(text(bulleted)));
        assertEquals(1, steps.size());
        assertEquals("ReplaceAroundStep", steps.get(0).getClass().getSimpleName());
    }

    @SafeVarargs
    private static Text table(List<String>... rows) {
        return text(
                new Block.Table(
                        "t",
                        java.util.Arrays.stream(rows)
                                .map(
                                        row ->
                                                new Block.TableRow(
                                                        row.stream()
                                                                .map(
                                                                        cell ->
                                                                                new Block.TableCell(
                                                                                        false,
                                                                                        List.of(
                                                                                                Inline
                                                                                                        .of(
                                                                                                                cell))))
                                                                .toList()))
                                .toList()));
    }

    private static Text text(Block... blocks) {
        return Text.of(List.of(blocks));
    }

    private static List<String> steps(Block before, Block after) {
        return steps(text(before), text(after));
    }

    /** The steps in words; they make exactly the other text. */
    private static List<String> steps(Text before, Text after) {
        assertEquals(Node.of(after), Deriving.change(before, after).result());
        return Deriving.steps(Node.of(before), Node.of(after)).stream()
                .map(StepsTest::said)
                .toList();
    }

    private static String said(Step step) {
        if (step instanceof ReplaceStep replace) {
            var words = new StringBuilder();
            said(replace.slice().content(), words);
            return "replace " + replace.from() + "-" + replace.to() + " by " + words;
        } else if (step instanceof MarkStep mark) {
            return (mark.adding() ? "add " : "remove ")
                    + mark.mark()
                    + " "
                    + mark.from()
                    + "-"
                    + mark.to();
        } else if (step instanceof MoveStep move) {
            return "move " + move.from() + "-" + move.to() + " to " + move.at();
        }
        return step.toString();
    }

    private static void said(org.plenary.text.Fragment content, StringBuilder words) {
        for (int i = 0; i < content.count(); i++) {
            Node node = content.node(i);
            if (node.isText()) {
                words.append(node.words());
            } else {
                words.append('[');
                said(node.content(), words);
                words.append(']');
            }
        }
    }
}
