package org.plenary.text.diff;

import org.plenary.text.change.AttrStep;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.NodeMarkStep;
import org.plenary.text.change.ReplaceAroundStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/** Which positions a step is about; where it only puts something in, both are the same. */
public record Extent(int from, int to) {
    public static Extent of(Step step) {
        if (step instanceof ReplaceStep replace) {
            return new Extent(replace.from(), replace.to());
        } else if (step instanceof ReplaceAroundStep around) {
            return new Extent(around.from(), around.to());
        } else if (step instanceof MarkStep mark) {
            return new Extent(mark.from(), mark.to());
        } else if (step instanceof MoveStep move) {
            return new Extent(move.from(), move.to());
        } else if (step instanceof AttrStep attr) {
            return new Extent(attr.at(), attr.at() + 1);
        }
        int at = ((NodeMarkStep) step).at();
        return new Extent(at, at + 1);
    }
}
