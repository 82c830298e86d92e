package org.plenary.text.change;

import java.util.Arrays;
import java.util.List;

/**
 * Many positions that are carried through maps together. The distinct ones stand in ascending order
 * as differences in a Fenwick tree, so that a map moves all behind it, or gathers those inside it,
 * in logarithmic time; positions that met stay together, because they asked for the same side.
 */
final class Anchors {
    private final int side;
    // All from index 1. The differences to the position before, and the tree of their sums.
    private final int[] steps;
    private final int[] tree;
    // The next index that is not known to be at the same position as the one before it.
    private final int[] next;
    private final int count;

    private Anchors(int[] ascending, int side) {
        this.side = side;
        this.count = ascending.length;
        this.tree = new int[count + 1];
        this.steps = new int[count + 2];
        this.next = new int[count + 2];
        for (int i = 1; i <= count; i++) {
            steps[i] = ascending[i - 1] - (i == 1 ? 0 : ascending[i - 2]);
            next[i] = i;
            tree[i] += steps[i];
            int parent = i + (i & -i);
            if (parent <= count) {
                tree[parent] += tree[i];
            }
        }
        next[count + 1] = count + 1;
    }

    /** Whether positions and maps are such as come from real documents. */
    static boolean canMap(int[] positions, List<StepMap> maps) {
        return Arrays.stream(positions).allMatch(position -> position >= 0)
                && maps.stream().allMatch(Anchors::isOrderly);
    }

    private static boolean isOrderly(StepMap map) {
        if (!(map instanceof RangeMap ranges)) {
            return true;
        }
        int last = 0;
        int shift = 0;
        for (int i = 0; i < ranges.count(); i++) {
            int start = ranges.start(i) - (ranges.isInverted() ? shift : 0);
            if (start < last || ranges.sizeBefore(i) < 0 || ranges.sizeAfter(i) < 0) {
                return false;
            }
            last = start + ranges.sizeBefore(i);
            shift += ranges.sizeAfter(i) - ranges.sizeBefore(i);
        }
        return true;
    }

    static int[] map(int[] positions, int side, List<StepMap> maps) {
        int[] origins = Arrays.stream(positions).distinct().sorted().toArray();
        // where[k] is the place, in the present order, of what was once at origins[k]
        int[] where = new int[origins.length];
        Arrays.setAll(where, k -> k);
        var anchors = new Anchors(origins, side);
        for (StepMap map : maps) {
            if (map instanceof MoveMap move) {
                anchors = anchors.moved(move, where);
            } else {
                anchors.replace((RangeMap) map);
            }
        }
        int[] now = anchors.positions();
        var out = new int[positions.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = now[where[Arrays.binarySearch(origins, positions[i])]];
        }
        return out;
    }

    /** A move changes the order: whoever stood in one part of the text now stands in another. */
    private Anchors moved(MoveMap move, int[] where) {
        int[] now = positions();
        int[] then = new int[count];
        for (int i = 0; i < count; i++) {
            then[i] = move.map(now[i], side);
        }
        int[] order = then.clone();
        Arrays.sort(order);
        for (int k = 0; k < where.length; k++) {
            // Those at one position are as good as each other.
            where[k] = Arrays.binarySearch(order, then[where[k]]);
        }
        return new Anchors(order, side);
    }

    /** The last range first, so that the places of those before it are still the old ones. */
    private void replace(RangeMap map) {
        int ranges = map.count();
        var begins = new int[ranges];
        var ends = new int[ranges];
        var starts = new int[ranges];
        int shift = 0;
        int taken = 1;
        for (int i = 0; i < ranges; i++) {
            starts[i] = map.start(i) - (map.isInverted() ? shift : 0);
            begins[i] = Math.max(taken, firstAtLeast(starts[i]));
            ends[i] = Math.max(begins[i], firstAtLeast(starts[i] + map.sizeBefore(i) + 1));
            taken = ends[i];
            shift += map.sizeAfter(i) - map.sizeBefore(i);
        }
        for (int i = ranges - 1; i >= 0; i--) {
            int before = map.sizeBefore(i);
            int after = map.sizeAfter(i);
            int start = starts[i];
            int inner = side < 0 ? start : start + after;
            if (before == 0) {
                add(ends[i], after);
                gather(begins[i], ends[i], inner);
            } else {
                // The boundaries of a range that held something go with what is outside of it.
                int low = Math.min(ends[i], firstAtLeast(start + 1, begins[i]));
                int high = Math.min(ends[i], firstAtLeast(start + before, low));
                add(ends[i], after - before);
                gather(high, ends[i], start + after);
                gather(low, high, inner);
            }
        }
    }

    private int firstAtLeast(int position, int least) {
        return Math.max(least, firstAtLeast(position));
    }

    /** The first index whose position is at least this; one more than the count if none is. */
    private int firstAtLeast(int position) {
        int index = 0;
        int sum = 0;
        for (int leap = Integer.highestOneBit(Math.max(1, count)); leap > 0; leap >>= 1) {
            int to = index + leap;
            if (to <= count && sum + tree[to] < position) {
                index = to;
                sum += tree[to];
            }
        }
        return index + 1;
    }

    /** Brings all from one index up to before another to one position. */
    private void gather(int from, int to, int position) {
        if (from >= to) {
            return;
        }
        int first = at(from);
        int last = at(to - 1);
        add(from, position - first);
        for (int i = distinct(from + 1); i < to; i = distinct(i + 1)) {
            add(i, -steps[i]);
            next[i] = i + 1;
        }
        // Those behind keep their place.
        add(to, last - position);
    }

    private int distinct(int index) {
        int at = index;
        while (next[at] != at) {
            next[at] = next[next[at]];
            at = next[at];
        }
        return at;
    }

    /** Moves all from an index on. */
    private void add(int index, int delta) {
        if (index > count || delta == 0) {
            return;
        }
        steps[index] += delta;
        for (int i = index; i <= count; i += i & -i) {
            tree[i] += delta;
        }
    }

    private int at(int index) {
        int sum = 0;
        for (int i = index; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private int[] positions() {
        var out = new int[count];
        int sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += steps[i];
            out[i - 1] = sum;
        }
        return out;
    }
}
