package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Mark;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.Text;
import org.plenary.text.change.AttrStep;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.NodeMarkStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/** Steps with the positions of one base, put one behind the other. */
class CombinationTest {
    private static final String ONE = "States shall act without delay.";
    private static final String TWO = "Coastal States shall rescue people at sea.";

    @Test
    void theExtentOfAStepIsWhatItIsAbout() {
        assertEquals(new Extent(3, 5), Extent.of(new ReplaceStep(3, 5, Slice.EMPTY)));
        assertEquals(new Extent(3, 5), Extent.of(new MarkStep(3, 5, Mark.STRONG, true)));
        assertEquals(new Extent(3, 5), Extent.of(new MoveStep(3, 5, 9)));
        assertEquals(new Extent(3, 4), Extent.of(new AttrStep(3, "level", 2)));
        assertEquals(new Extent(3, 4), Extent.of(new NodeMarkStep(3, Mark.STRONG, true)));
    }

    @Test
    void ofSeveralAtOnePositionTheFirstComesToStandFirst() {
        Node base = Node.of(text(p("a", ONE)));
        var made =
                Combination.of(
                        base,
                        List.of(
                                insertion(8, "all "),
                                new ReplaceStep(8, 14, Slice.EMPTY),
                                insertion(8, "here "),
                                new ReplaceStep(900, 901, Slice.EMPTY)));
        assertEquals(
                "States all here act without delay.",
                made.document().text().numbered().get(0).text());
        assertEquals(Set.of(3), made.unfit());
        assertEquals(3, made.steps().size());
    }

    @Test
    void movesAreMadeFirstAndWhatCannotBeMovedIsSaid() {
        Node base = Node.of(text(p("a", ONE), p("b", TWO)));
        var made =
                Combination.of(
                        base,
                        List.of(
                                insertion(8, "all "),
                                new MoveStep(0, 33, 77),
                                new MoveStep(1, 40, 77)));
        assertEquals(
                List.of(TWO, ONE.replace("shall", "all shall")),
                made.document().text().numbered().stream().map(leaf -> leaf.text()).toList());
        assertEquals(Set.of(2), made.unfit());
        assertTrue(made.steps().get(0) instanceof MoveStep);
    }

    private static Step insertion(int at, String words) {
        Node paragraph = Node.of(text(p("x", "x" + words + "x"))).content().node(0);
        return new ReplaceStep(at, at, paragraph.slice(1, 1 + words.length()));
    }

    private static Block p(String id, String words) {
        return Block.Paragraph.of(id, words);
    }

    private static Text text(Block... blocks) {
        return Text.of(List.of(blocks));
    }
}
