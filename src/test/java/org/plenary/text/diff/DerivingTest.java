package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.Texts;
import org.plenary.text.change.AttrStep;
import org.plenary.text.change.Change;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceAroundStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

class DerivingTest {
    private final Text draft = Shown.read(Texts.DRAFT);

    @Test
    void aWordReplacedIsOneSmallStep() {
        var steps = steps(text -> text.replace("coastal States", "coastal nations"));
        assertEquals(1, steps.size());
        ReplaceStep step = (ReplaceStep) steps.get(0);
        assertEquals("States:".length(), step.to() - step.from());
    }

    @Test
    void aParagraphMovedIsAMove() {
        String asylum = "The coalitions meeting in Tunis,\n\n";
        Text next =
                Identities.carriedOver(
                        draft,
                        Shown.read(
                                Texts.DRAFT
                                        .replace(asylum, "")
                                        .replace("## I. Protection", asylum + "## I. Protection")));
        var steps = Deriving.steps(Node.of(draft), Node.of(next));
        assertEquals(1, steps.size(), steps::toString);
        assertTrue(steps.get(0) instanceof MoveStep);
    }

    @Test
    void marksAndAttributesAreStepsOfTheirOwn() {
        var steps = steps(text -> text.replace("**Option 1:**", "Option 1:"));
        assertTrue(steps.size() == 1 && steps.get(0) instanceof MarkStep, steps::toString);
        steps = steps(text -> text.replace("## I.", "### I."));
        assertTrue(steps.size() == 1 && steps.get(0) instanceof AttrStep, steps::toString);
    }

    @Test
    void aHeadingMadeOfAParagraphKeepsItsWordsInPlace() {
        var steps =
                steps(
                        text ->
                                text.replace(
                                        "The coalitions meeting in Tunis,",
                                        "## The coalitions meeting in Tunis,"));
        assertTrue(steps.size() == 1 && steps.get(0) instanceof ReplaceAroundStep, steps::toString);
    }

    @Test
    void aNewCellIsAStepWithinItsTable() {
        var steps = steps(text -> text.replace("1,200", "1,350"));
        assertEquals(1, steps.size());
        assertEquals(5, ((ReplaceStep) steps.get(0)).to() - ((ReplaceStep) steps.get(0)).from());
    }

    @Test
    void aParagraphDividedIsASplitThatKeepsItsWordsInPlace() {
        String one = "States shall act without delay. Coastal States shall rescue people at sea.";
        Text base = Shown.read(one);
        Text result =
                Identities.carriedOver(
                        base, Shown.read(one.replace(". Coastal", ".\n\nAll coastal")));
        var steps = Deriving.steps(Node.of(base), Node.of(result));
        assertTrue(steps.stream().anyMatch(DerivingTest::isStructural), steps::toString);
        assertEquals(Node.of(result), Deriving.change(base, result).result());
        var back = Deriving.steps(Node.of(result), Node.of(base));
        assertTrue(back.stream().anyMatch(DerivingTest::isStructural), back::toString);
        assertEquals(Node.of(base), Deriving.change(result, base).result());
    }

    private static boolean isStructural(Step step) {
        return step instanceof ReplaceStep replace && replace.structure();
    }

    @Property(tries = 200)
    void paragraphsInAnotherOrderAreMovesAndNothingElse(@ForAll Random random) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            blocks.add(Block.Paragraph.of("p" + i, "words of paragraph " + "x".repeat(i)));
        }
        Text base = Text.of(blocks);
        Collections.shuffle(blocks, random);
        Text result = Text.of(blocks);
        var steps = Deriving.steps(Node.of(base), Node.of(result));
        assertTrue(steps.stream().allMatch(MoveStep.class::isInstance), steps::toString);
        assertEquals(Node.of(result), Deriving.change(base, result).result());
    }

    @Property(tries = 400)
    void theStepsMakeExactlyTheOtherText(@ForAll("texts") Text base, @ForAll Random random) {
        Text result = Shown.mutated(base, random);
        Change change = Deriving.change(base, result);
        assertEquals(Node.of(result), change.result());
        assertEquals(Node.of(base), change.inverse().result());
    }

    @Property(tries = 200)
    void evenBetweenTextsThatHaveNothingInCommon(
            @ForAll("texts") Text base, @ForAll("texts") Text result) {
        assertEquals(Node.of(result), Deriving.change(base, result).result());
        Text carried = Identities.carriedOver(base, result);
        assertEquals(Node.of(carried), Deriving.change(base, carried).result());
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    private List<Step> steps(UnaryOperator<String> edit) {
        Text next = Identities.carriedOver(draft, Shown.read(edit.apply(Texts.DRAFT)));
        return Deriving.steps(Node.of(draft), Node.of(next));
    }
}
