package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void whatIsTheSameAtBothEndsIsMatchedFirst() {
        assertArrayEquals(
                new int[] {0, 1, -1, 3, 4},
                Matching.of(new int[] {1, 2, 3, 4, 5}, new int[] {1, 2, 9, 4, 5}));
        assertArrayEquals(
                new int[] {0, 3, 4}, Matching.of(new int[] {1, 4, 5}, new int[] {1, 2, 3, 4, 5}));
        assertArrayEquals(
                new int[] {0, -1, -1, 1, 2},
                Matching.of(new int[] {1, 2, 3, 4, 5}, new int[] {1, 4, 5}));
    }

    @Test
    void nothingIsMatchedWithNothing() {
        assertArrayEquals(new int[0], Matching.of(new int[0], new int[] {1, 2}));
        assertArrayEquals(new int[] {-1, -1}, Matching.of(new int[] {1, 2}, new int[0]));
        assertArrayEquals(new int[] {-1, -1}, Matching.of(new int[] {1, 2}, new int[] {3, 4, 5}));
    }

    @Test
    void whatOneSideHasAloneIsLeftOutOfTheMiddle() {
        assertArrayEquals(
                new int[] {-1, 1, -1, -1, 4, -1},
                Matching.of(new int[] {10, 1, 11, 12, 2, 13}, new int[] {20, 1, 21, 22, 2, 23}));
    }

    @Property(tries = 300)
    void asManyAreMatchedAsCanBe(
            @ForAll("sequences") int[] left, @ForAll("sequences") int[] right) {
        int[] match = Matching.of(left, right);
        assertRisesAmongEquals(left, right, match);
        assertEquals(
                Shown.longestCommon(left, right), Arrays.stream(match).filter(j -> j >= 0).count());
    }

    @Test
    void inLongSequencesWhatIsUniqueHoldsTheRestInPlace() {
        // 3,000 numbers, then 2,500 others; on the other side the others come first.
        int[] left = IntStream.range(0, 5_500).toArray();
        int[] right =
                IntStream.concat(IntStream.range(3_000, 5_500), IntStream.range(0, 3_000))
                        .toArray();

        int[] match = Matching.of(left, right);

        assertArrayEquals(
                IntStream.range(0, 5_500).map(i -> i < 3_000 ? i + 2_500 : -1).toArray(), match);
    }

    @Test
    void inLongSequencesTheRepeatedOnesBetweenUniqueOnesAreMatchedToo() {
        // Each unique number is followed by three repeated ones, of which the other side lacks one;
        // both begin and end with a number of their own.
        int groups = 1_500;
        int[] left = new int[4 * groups + 2];
        int[] right = new int[3 * groups + 2];
        int[] wanted = new int[left.length];
        left[0] = -1;
        right[0] = -2;
        wanted[0] = -1;
        for (int g = 0; g < groups; g++) {
            int[] group = {1_000 + g, 1, 2, 3};
            System.arraycopy(group, 0, left, 1 + 4 * g, 4);
            right[1 + 3 * g] = 1_000 + g;
            right[2 + 3 * g] = 1;
            right[3 + 3 * g] = 3;
            wanted[1 + 4 * g] = 1 + 3 * g;
            wanted[2 + 4 * g] = 2 + 3 * g;
            wanted[3 + 4 * g] = -1;
            wanted[4 + 4 * g] = 3 + 3 * g;
        }
        left[left.length - 1] = -3;
        right[right.length - 1] = -4;
        wanted[wanted.length - 1] = -1;

        assertArrayEquals(wanted, Matching.of(left, right));
    }

    @Test
    void longSequencesWithNothingUniqueAreMatchedAtTheirEndsOnly() {
        int[] left = IntStream.range(0, 5_000).map(i -> i % 2).toArray();
        int[] right = IntStream.range(0, 5_000).map(i -> i % 3 == 0 ? 0 : 1).toArray();

        int[] match = Matching.of(left, right);

        // 0 1 0 ... 1 and 0 1 1 ... 1: two at the beginning are the same, and three at the end.
        assertArrayEquals(
                IntStream.range(0, 5_000).map(i -> i < 2 || i >= 4_997 ? i : -1).toArray(), match);
    }

    @Provide
    Arbitrary<int[]> sequences() {
        return Arbitraries.integers().between(0, 5).array(int[].class).ofMaxSize(14);
    }

    private static void assertRisesAmongEquals(int[] left, int[] right, int[] match) {
        int last = -1;
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                assertEquals(left[i], right[match[i]]);
                assertTrue(match[i] > last, () -> Arrays.toString(match));
                last = match[i];
            }
        }
    }
}
