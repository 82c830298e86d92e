package org.plenary.text.change;

import java.util.Arrays;

/**
 * The map of a step that replaces ranges, in ascending order, each as start, size before and size
 * after; if inverted, seen from after the step.
 */
final class RangeMap implements StepMap {
    // A recovery value is the index of the range in the lower bits and the offset above them.
    private static final int INDEX_BITS = 16;

    private final int[] ranges;
    private final boolean inverted;

    RangeMap(boolean inverted, int... ranges) {
        this.ranges = ranges.clone();
        this.inverted = inverted;
    }

    int count() {
        return ranges.length / 3;
    }

    /** Where a range starts, in the document before all of them, if not inverted. */
    int start(int range) {
        return ranges[range * 3];
    }

    int sizeBefore(int range) {
        return ranges[range * 3 + (inverted ? 2 : 1)];
    }

    int sizeAfter(int range) {
        return ranges[range * 3 + (inverted ? 1 : 2)];
    }

    boolean isInverted() {
        return inverted;
    }

    int[] ranges() {
        return ranges.clone();
    }

    @Override
    public MapResult mapResult(int position, int side) {
        int shift = 0;
        for (int i = 0; i < count(); i++) {
            int start = start(i) - (inverted ? shift : 0);
            if (start > position) {
                break;
            }
            int end = start + sizeBefore(i);
            if (position <= end) {
                return inside(i, start, end, shift, position, side);
            }
            shift += sizeAfter(i) - sizeBefore(i);
        }
        return MapResult.shifted(position + shift);
    }

    @Override
    public int map(int position, int side) {
        int shift = 0;
        for (int i = 0; i < count(); i++) {
            int start = start(i) - (inverted ? shift : 0);
            if (start > position) {
                break;
            }
            int end = start + sizeBefore(i);
            if (position <= end) {
                int towards = towards(start, end, position, side);
                return start + shift + (towards < 0 ? 0 : sizeAfter(i));
            }
            shift += sizeAfter(i) - sizeBefore(i);
        }
        return position + shift;
    }

    // The boundaries of a range that held something go with what is outside of it.
    private static int towards(int start, int end, int position, int side) {
        if (start == end) {
            return side;
        }
        return position == start ? -1 : position == end ? 1 : side;
    }

    private MapResult inside(int i, int start, int end, int shift, int position, int side) {
        int mapped = start + shift + (towards(start, end, position, side) < 0 ? 0 : sizeAfter(i));
        boolean kept = position == (side < 0 ? start : end);
        int deletion =
                position == start
                        ? MapResult.AFTER
                        : position == end ? MapResult.BEFORE : MapResult.ACROSS;
        return new MapResult(
                mapped,
                kept ? deletion : deletion | MapResult.SIDE,
                kept ? MapResult.NOT_RECOVERABLE : i + ((long) (position - start) << INDEX_BITS),
                MapResult.NO_MOVES);
    }

    @Override
    public int recover(long recovery) {
        int index = (int) (recovery & ((1 << INDEX_BITS) - 1));
        int shift = 0;
        if (!inverted) {
            for (int i = 0; i < index; i++) {
                shift += sizeAfter(i) - sizeBefore(i);
            }
        }
        return start(index) + shift + (int) (recovery >> INDEX_BITS);
    }

    @Override
    public StepMap invert() {
        return new RangeMap(!inverted, ranges);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RangeMap map
                && inverted == map.inverted
                && Arrays.equals(ranges, map.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}
