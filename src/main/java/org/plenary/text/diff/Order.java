package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which of many pairs stand in the same order on both sides. */
final class Order {
    private Order() {}

    /**
     * The heaviest set of pairs {@code {a, b, weight}} that rises on both sides, sorted; a Fenwick
     * tree of best sums, O(n log n). No {@code a} and no {@code b} may occur twice.
     */
    static List<int[]> heaviest(List<int[]> pairs) {
        var sorted = new ArrayList<>(pairs);
        sorted.sort((x, y) -> Integer.compare(x[0], y[0]));
        int size = 1;
        for (int[] pair : sorted) {
            size = Math.max(size, pair[1] + 2);
        }
        int[] best = new int[size + 1];
        long[] sums = new long[sorted.size()];
        int[] previous = new int[sorted.size()];
        int top = -1;
        java.util.Arrays.fill(best, -1);
        for (int k = 0; k < sorted.size(); k++) {
            int b = sorted.get(k)[1] + 1;
            int before = -1;
            for (int i = b - 1; i > 0; i -= i & -i) {
                if (best[i] >= 0 && (before < 0 || sums[best[i]] > sums[before])) {
                    before = best[i];
                }
            }
            previous[k] = before;
            sums[k] = sorted.get(k)[2] + (before < 0 ? 0 : sums[before]);
            for (int i = b; i < best.length; i += i & -i) {
                if (best[i] < 0 || sums[k] > sums[best[i]]) {
                    best[i] = k;
                }
            }
            if (top < 0 || sums[k] > sums[top]) {
                top = k;
            }
        }
        var out = new ArrayList<int[]>();
        for (int k = top; k >= 0; k = previous[k]) {
            out.add(sorted.get(k));
        }
        Collections.reverse(out);
        return out;
    }
}
