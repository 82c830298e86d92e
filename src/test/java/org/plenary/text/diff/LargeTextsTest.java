package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.change.MoveStep;

/** Texts nobody writes, which somebody may send: they end, and the result is exact. */
@Tag("large")
class LargeTextsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void fifteenThousandParagraphsTurnedRound() {
        Text base = paragraphs(15_000);
        var turned = new ArrayList<>(base.blocks());
        Collections.reverse(turned);
        makes(base, Text.of(turned));
    }

    @Test
    void aFewHundredMovesAreStillMoves() {
        Text base = paragraphs(600);
        var turned = new ArrayList<>(base.blocks());
        Collections.reverse(turned);
        var steps = Deriving.steps(Node.of(base), Node.of(Text.of(turned)));
        assertTrue(steps.stream().allMatch(MoveStep.class::isInstance));
        assertEquals(599, steps.size());
    }

    @Test
    void aTableOfFortyThousandCells() {
        makes(table(200, 1), table(200, 2));
        assertTimeout(LONG, () -> Shown.givesBack(table(200, 1), table(200, 2)));
    }

    @Test
    void moreChangesThanOneCouldSendAreStillDerived() {
        makes(table(150, 3), table(150, 4));
        assertTrue(Deriving.change(table(150, 3), table(150, 4)).steps().size() > 10_000);
    }

    private static void makes(Text base, Text result) {
        assertTimeout(
                LONG, () -> assertEquals(Node.of(result), Deriving.change(base, result).result()));
    }

    private static Text paragraphs(int count) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < count; i++) {
            blocks.add(Block.Paragraph.of("p" + i, "paragraph number " + i + " of all"));
        }
        return Text.of(blocks);
    }

    private static Text table(int size, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Block.TableRow>();
        for (int r = 0; r < size; r++) {
            var cells = new ArrayList<Block.TableCell>();
            for (int c = 0; c < size; c++) {
                cells.add(
                        new Block.TableCell(
                                false,
                                List.of(Inline.of("cell " + seed + "." + random.nextInt(5000)))));
            }
            rows.add(new Block.TableRow(cells));
        }
        return Text.of(List.of(new Block.Table("t", rows)));
    }
}
