package org.plenary.consultations.commonground;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Points of the plane in k groups: k-means (Lloyd 1982) from two fixed starts, the tighter result
 * kept; how well they are apart by the mean silhouette (Rousseeuw 1987).
 *
 * @param of the group of each point, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Clusters(int[] of, int groups, double silhouette) {
    private static final int STEPS = 100;
    private static final int MOST = 5;

    /** Below this there is no substantial structure (Kaufman and Rousseeuw 1990). */
    static final double APART = 0.25;

    /** The grouping that is best apart, if one is, each group with at least so many points. */
    static Optional<Clusters> best(double[][] points, int least) {
        return IntStream.rangeClosed(2, MOST)
                .filter(k -> points.length >= k * least)
                .mapToObj(k -> of(points, k))
                .filter(c -> c.silhouette >= APART && c.smallest() >= least)
                .max(
                        Comparator.comparingDouble((Clusters c) -> c.silhouette)
                                .thenComparing(c -> -c.groups));
    }

    private int smallest() {
        int[] sizes = new int[groups];
        Arrays.stream(of).forEach(g -> sizes[g]++);
        return Arrays.stream(sizes).min().orElse(0);
    }

    private static Clusters of(double[][] points, int k) {
        int[] spread = settle(points, slices(points, k));
        int[] far = settle(points, farApart(points, k));
        int[] tighter = looseness(points, far, k) < looseness(points, spread, k) ? far : spread;
        return new Clusters(tighter, k, apart(points, tighter, k));
    }

    // The points in order along the first direction, cut into equal slices.
    private static double[][] slices(double[][] points, int k) {
        Integer[] order = IntStream.range(0, points.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> points[i][0])
                        .thenComparingDouble(i -> points[i][1]));
        int[] slice = new int[points.length];
        for (int i = 0; i < order.length; i++) {
            slice[order[i]] = (int) ((long) i * k / order.length);
        }
        return centres(points, slice, k, new double[k][2]);
    }

    // One point, then always the one farthest from those chosen.
    private static double[][] farApart(double[][] points, int k) {
        double[][] centres = new double[k][];
        centres[0] = new double[] {0, 0};
        for (int c = 0; c < k; c++) {
            int chosen = Math.max(1, c);
            int farthest = 0;
            double most = -1;
            for (int i = 0; i < points.length; i++) {
                double near = Double.MAX_VALUE;
                for (int other = 0; other < chosen; other++) {
                    near = Math.min(near, square(points[i], centres[other]));
                }
                if (near > most + 1e-12) {
                    most = near;
                    farthest = i;
                }
            }
            centres[c] = points[farthest].clone();
        }
        return centres;
    }

    private static int[] settle(double[][] points, double[][] start) {
        double[][] centres = start;
        int[] of = new int[points.length];
        Arrays.fill(of, -1);
        for (int step = 0; step < STEPS; step++) {
            boolean moved = false;
            for (int i = 0; i < points.length; i++) {
                int nearest = 0;
                for (int c = 1; c < centres.length; c++) {
                    if (square(points[i], centres[c])
                            < square(points[i], centres[nearest]) - 1e-12) {
                        nearest = c;
                    }
                }
                moved |= of[i] != nearest;
                of[i] = nearest;
            }
            if (!moved) {
                break;
            }
            centres = centres(points, of, centres.length, centres);
        }
        return of;
    }

    private static double[][] centres(double[][] points, int[] of, int k, double[][] before) {
        double[][] sums = new double[k][2];
        int[] sizes = new int[k];
        for (int i = 0; i < points.length; i++) {
            sums[of[i]][0] += points[i][0];
            sums[of[i]][1] += points[i][1];
            sizes[of[i]]++;
        }
        for (int c = 0; c < k; c++) {
            sums[c] =
                    sizes[c] == 0
                            ? before[c]
                            : new double[] {sums[c][0] / sizes[c], sums[c][1] / sizes[c]};
        }
        return sums;
    }

    private static double looseness(double[][] points, int[] of, int k) {
        double[][] centres = centres(points, of, k, new double[k][2]);
        return IntStream.range(0, points.length)
                .mapToDouble(i -> square(points[i], centres[of[i]]))
                .sum();
    }

    private static double apart(double[][] points, int[] of, int k) {
        int[] sizes = new int[k];
        Arrays.stream(of).forEach(g -> sizes[g]++);
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double[] distance = new double[k];
            for (int j = 0; j < points.length; j++) {
                distance[of[j]] += Math.sqrt(square(points[i], points[j]));
            }
            double own = sizes[of[i]] < 2 ? 0 : distance[of[i]] / (sizes[of[i]] - 1);
            double next = Double.MAX_VALUE;
            for (int c = 0; c < k; c++) {
                if (c != of[i] && sizes[c] > 0) {
                    next = Math.min(next, distance[c] / sizes[c]);
                }
            }
            double wider = Math.max(own, next);
            if (sizes[of[i]] > 1 && next < Double.MAX_VALUE && wider > 0) {
                sum += (next - own) / wider;
            }
        }
        return points.length == 0 ? 0 : sum / points.length;
    }

    private static double square(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        return x * x + y * y;
    }
}
