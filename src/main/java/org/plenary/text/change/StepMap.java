package org.plenary.text.change;

/** Where one step carries the positions of a document. */
public sealed interface StepMap extends Mappable permits RangeMap, MoveMap {
    /** Leaves every position where it is. */
    StepMap EMPTY = new RangeMap(false);

    /** The map of replaced ranges, three numbers each: start, size before, size after. */
    static StepMap of(int... ranges) {
        return new RangeMap(false, ranges);
    }

    /** The way back. */
    StepMap invert();

    /** The position that the mirror image of this map gave up with this recovery value. */
    int recover(long recovery);
}
