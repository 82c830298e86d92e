package org.plenary.text.diff;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Inline;

/**
 * How much stretches of words have in common. One instance for many of them: it cuts each only
 * once. Not for several threads.
 */
public final class Likeness {
    private final Tokens tokens = new Tokens();
    private final Map<Object, int[]> bags = new IdentityHashMap<>();

    /**
     * Dice's coefficient over words, 0 to 1: twice the common ones by the sum of both.
     *
     * @param one whose words these are; the next time it may be asked for without cutting them
     */
    public double of(Object one, String words, Object other, String otherWords) {
        int[] left = bag(one, words);
        int[] right = bag(other, otherWords);
        int total = left.length + right.length;
        return total == 0 ? 1 : 2.0 * Words.common(left, right) / total;
    }

    private int[] bag(Object whose, String words) {
        return bags.computeIfAbsent(whose, k -> tokens.of(List.of(Inline.of(words))).bag());
    }
}
