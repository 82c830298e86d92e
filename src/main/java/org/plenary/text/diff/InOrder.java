package org.plenary.text.diff;

import java.util.Arrays;

/** The pairing in order with the greatest sum, by dynamic programming. */
final class InOrder {
    private InOrder() {}

    /**
     * For each row of the matrix its column, or -1.
     *
     * @param likeness how well row and column go together
     * @param least pairs below this are not made
     */
    static int[] best(double[][] likeness, double least) {
        int n = likeness.length;
        int m = n == 0 ? 0 : likeness[0].length;
        double[][] best = new double[n + 1][m + 1];
        boolean[][] paired = new boolean[n][m];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                double with = likeness[i][j] + best[i + 1][j + 1];
                if (likeness[i][j] >= least && with > best[i][j]) {
                    best[i][j] = with;
                    paired[i][j] = true;
                }
            }
        }
        int[] pairs = new int[n];
        Arrays.fill(pairs, -1);
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (paired[i][j]) {
                pairs[i++] = j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
