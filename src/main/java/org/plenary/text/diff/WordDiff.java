package org.plenary.text.diff;

import java.util.Arrays;
import java.util.List;

/** Compares the words of two leaves, or of parts of them. */
final class WordDiff {
    private WordDiff() {}

    /** Every character of both sides, in order. */
    static List<WordChange> between(Words before, Words after) {
        if (before.inlines().equals(after.inlines())
                && Arrays.equals(before.keys(), after.keys())) {
            return after.inlines().isEmpty()
                    ? List.of()
                    : List.of(WordChange.same(after.inlines()));
        }
        // Always compared in the same direction, so that the way back shows the same words.
        boolean mirrored = before.text().compareTo(after.text()) > 0;
        int[] match = mirrored ? inverted(match(after, before), before) : match(before, after);
        return new Stretches(before, after, match).list();
    }

    private static int[] match(Words a, Words b) {
        return new Tidying(a, b, Matching.of(a.keys(), b.keys())).match();
    }

    private static int[] inverted(int[] match, Words side) {
        int[] inverse = Pairing.nobody(side.count());
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                inverse[match[i]] = i;
            }
        }
        return inverse;
    }
}
