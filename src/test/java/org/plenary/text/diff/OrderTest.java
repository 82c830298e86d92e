package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Pairs in order: the heaviest of {@link Order}, the likest of {@link InOrder}. */
class OrderTest {
    @Test
    void oneHeavyPairOutweighsTwoLightOnes() {
        assertPairs(
                List.of(new int[] {2, 0, 5}),
                Order.heaviest(
                        List.of(new int[] {0, 1, 2}, new int[] {1, 2, 2}, new int[] {2, 0, 5})));
        assertPairs(
                List.of(new int[] {0, 1, 2}, new int[] {1, 2, 2}),
                Order.heaviest(
                        List.of(new int[] {2, 0, 3}, new int[] {1, 2, 2}, new int[] {0, 1, 2})));
    }

    @Test
    void ofTwoThatWeighTheSameTheFirstStays() {
        assertPairs(
                List.of(new int[] {0, 1, 4}),
                Order.heaviest(List.of(new int[] {0, 1, 4}, new int[] {1, 0, 4})));
        assertPairs(
                List.of(new int[] {0, 1, 4}, new int[] {2, 2, 1}),
                Order.heaviest(
                        List.of(new int[] {0, 1, 4}, new int[] {1, 0, 4}, new int[] {2, 2, 1})));
    }

    @Test
    void noPairsAreInOrder() {
        assertPairs(List.of(), Order.heaviest(List.of()));
    }

    @Property(tries = 400)
    void noOtherSetThatRisesIsHeavier(@ForAll Random random) {
        int n = random.nextInt(9);
        var places = new ArrayList<Integer>();
        for (int i = 0; i < n + 3; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < n; i++) {
            pairs.add(new int[] {2 * i, places.get(i), 1 + random.nextInt(6)});
        }
        Collections.shuffle(pairs, random);

        var heaviest = Order.heaviest(pairs);

        for (int k = 1; k < heaviest.size(); k++) {
            assertTrue(heaviest.get(k - 1)[0] < heaviest.get(k)[0]);
            assertTrue(heaviest.get(k - 1)[1] < heaviest.get(k)[1]);
        }
        assertTrue(pairs.containsAll(heaviest));
        assertEquals(most(pairs, List.of(), 0), weight(heaviest));
    }

    @Test
    void theLikestPairsInOrderArePaired() {
        double[][] likeness = {{0.9, 0.5, 0.0}, {0.6, 0.9, 0.0}, {0.0, 0.0, 0.3}};
        assertArrayEquals(new int[] {0, 1, -1}, InOrder.best(likeness, 0.4));
        assertArrayEquals(new int[] {0, 1, 2}, InOrder.best(likeness, 0.3));
        // One very like pair crosses two that are somewhat alike.
        double[][] crossed = {{0.0, 0.5}, {0.9, 0.0}};
        assertArrayEquals(new int[] {-1, 0}, InOrder.best(crossed, 0.4));
        assertArrayEquals(new int[0], InOrder.best(new double[0][0], 0.4));
    }

    @Property(tries = 400)
    void noOtherPairingInOrderIsLiker(@ForAll Random random) {
        int n = random.nextInt(5);
        int m = 1 + random.nextInt(4);
        double[][] likeness = new double[n][m];
        for (double[] row : likeness) {
            for (int j = 0; j < m; j++) {
                // Eighths, which add up exactly.
                row[j] = random.nextInt(9) / 8.0;
            }
        }

        int[] pairs = InOrder.best(likeness, 0.375);

        double sum = 0;
        int last = -1;
        for (int i = 0; i < n; i++) {
            if (pairs[i] >= 0) {
                assertTrue(pairs[i] > last && likeness[i][pairs[i]] >= 0.375);
                last = pairs[i];
                sum += likeness[i][pairs[i]];
            }
        }
        assertEquals(likest(likeness, 0, 0), sum);
    }

    private static double likest(double[][] likeness, int i, int from) {
        if (i == likeness.length) {
            return 0;
        }
        double best = likest(likeness, i + 1, from);
        for (int j = from; j < likeness[i].length; j++) {
            if (likeness[i][j] >= 0.375) {
                best = Math.max(best, likeness[i][j] + likest(likeness, i + 1, j + 1));
            }
        }
        return best;
    }

    private static long most(List<int[]> pairs, List<int[]> chosen, int next) {
        if (next == pairs.size()) {
            return weight(chosen);
        }
        long without = most(pairs, chosen, next + 1);
        int[] pair = pairs.get(next);
        boolean rises = chosen.stream().allMatch(c -> (c[0] < pair[0]) == (c[1] < pair[1]));
        if (!rises) {
            return without;
        }
        var with = new ArrayList<>(chosen);
        with.add(pair);
        return Math.max(without, most(pairs, with, next + 1));
    }

    private static long weight(List<int[]> pairs) {
        return pairs.stream().mapToLong(pair -> pair[2]).sum();
    }

    private static void assertPairs(List<int[]> wanted, List<int[]> pairs) {
        assertEquals(
                wanted.stream().map(Arrays::toString).toList(),
                pairs.stream().map(Arrays::toString).toList());
    }
}
