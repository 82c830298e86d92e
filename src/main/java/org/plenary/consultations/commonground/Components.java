package org.plenary.consultations.commonground;

/**
 * The two directions in which answers differ most: the first two principal components (Pearson
 * 1901), found by power iteration from a fixed start, so that the same answers always give the same
 * picture.
 */
final class Components {
    private static final int STEPS = 300;
    private static final double STILL = 1e-10;

    private final double[][] rows;
    private final int width;

    /** How columns go together; small beside the rows, so that each step is cheap. */
    private final double[][] together;

    /**
     * @param rows centred: the mean of each column is nought
     */
    Components(double[][] rows) {
        this.rows = rows;
        this.width = rows.length == 0 ? 0 : rows[0].length;
        this.together = new double[width][width];
        for (double[] row : rows) {
            for (int j = 0; j < width; j++) {
                for (int k = 0; row[j] != 0 && k < width; k++) {
                    together[j][k] += row[j] * row[k];
                }
            }
        }
    }

    /** Each row as a point of the plane. */
    double[][] points() {
        double[] first = direction(null);
        double[] second = direction(first);
        double[][] points = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            points[i] = new double[] {dot(rows[i], first), dot(rows[i], second)};
        }
        return points;
    }

    private double[] direction(double[] across) {
        double[] v = new double[width];
        for (int j = 0; j < width; j++) {
            v[j] = 1 + (j * 7919 % 101) / 101.0;
        }
        if (!normalise(v, across)) {
            return v;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[width];
            for (int j = 0; j < width; j++) {
                next[j] = dot(together[j], v);
            }
            if (!normalise(next, across)) {
                return next;
            }
            double still = Math.abs(dot(next, v));
            v = next;
            if (1 - still < STILL) {
                break;
            }
        }
        // A direction has two senses: the one in which its largest part is positive.
        double largest = 0;
        for (double part : v) {
            largest = Math.abs(part) > Math.abs(largest) + STILL ? part : largest;
        }
        for (int j = 0; largest < 0 && j < width; j++) {
            v[j] = -v[j];
        }
        return v;
    }

    // False, and all noughts, if nothing is left.
    private static boolean normalise(double[] v, double[] across) {
        if (across != null) {
            double along = dot(v, across);
            for (int j = 0; j < v.length; j++) {
                v[j] -= along * across[j];
            }
        }
        double length = Math.sqrt(dot(v, v));
        for (int j = 0; j < v.length; j++) {
            v[j] = length < 1e-9 ? 0 : v[j] / length;
        }
        return length >= 1e-9;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
