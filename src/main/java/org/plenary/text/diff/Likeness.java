package org.plenary.text.diff;

import java.util.List;
import org.plenary.text.Inline;

/** How much two stretches of words have in common. */
public final class Likeness {
    private Likeness() {}

    /** Dice's coefficient over words, 0 to 1: twice the common ones by the sum of both. */
    public static double of(String one, String other) {
        var tokens = new Tokens();
        int[] left = tokens.of(List.of(Inline.of(one))).bag();
        int[] right = tokens.of(List.of(Inline.of(other))).bag();
        int total = left.length + right.length;
        return total == 0 ? 1 : 2.0 * Words.common(left, right) / total;
    }
}
