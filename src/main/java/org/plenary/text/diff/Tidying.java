package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes an edit script readable without misstating either side: every word it leaves matched was
 * matched by equality, and every other word is shown as gone or come.
 *
 * <p>Two things. A stretch that only came or only went, and that could as well stand one word
 * earlier or later ("[a] <ins>[b] </ins>[c]" or "[a<ins>] [b</ins>] [c]"), is put where brackets
 * pair and sentences begin. And a few short words that stayed between two larger replacements are
 * shown as part of the replacement, because a phrase replaced as a whole reads better than confetti
 * (after the semantic clean-up of Neil Fraser's diff-match-patch, here on whole words).
 *
 * <p><b>Bound:</b> words shown as gone or come are at most 1½ times as many as those of the longest
 * common subsequence it began with.
 */
final class Tidying {
    /** More words than this in a row that stayed are always worth showing as such. */
    private static final int LONGEST_ISLAND = 3;

    /** How far a stretch is pushed in search of a better place, in words. */
    private static final int FARTHEST = 60;

    private static final int ROUNDS = 6;

    private final Words a;
    private final Words b;
    private final int[] there;
    private final int[] back;

    Tidying(Words a, Words b, int[] match) {
        this.a = a;
        this.b = b;
        this.there = match;
        this.back = Pairing.nobody(b.count());
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                back[match[i]] = i;
            }
        }
    }

    int[] match() {
        slide(b, back, there);
        slide(a, there, back);
        absorb();
        return there;
    }

    /** Moves stretches of {@code words} without partner to where they read best. */
    private static void slide(Words words, int[] partners, int[] others) {
        for (int from = 0; from < partners.length; from++) {
            if (partners[from] >= 0) {
                continue;
            }
            int end = from + 1;
            while (end < partners.length && partners[end] < 0) {
                end++;
            }
            // Nothing of the other side may be missing here too.
            int before = from == 0 ? -1 : partners[from - 1];
            int after = end == partners.length ? others.length : partners[end];
            if (after == before + 1) {
                int shift = best(words, partners, from, end);
                shift(partners, others, from, end, shift);
                end = Math.max(end, end + shift);
            }
            from = end;
        }
    }

    private static int best(Words words, int[] partners, int from, int end) {
        int[] keys = words.keys();
        int best = 0;
        int most = quality(words, from, end);
        for (int k = 1;
                k <= FARTHEST
                        && from - k >= 0
                        && partners[from - k] >= 0
                        && (k == 1 || partners[from - k] == partners[from - k + 1] - 1)
                        && keys[from - k] == keys[end - k];
                k++) {
            int quality = quality(words, from - k, end - k);
            if (quality > most) {
                most = quality;
                best = -k;
            }
        }
        for (int k = 1;
                k <= FARTHEST
                        && end + k <= keys.length
                        && partners[end + k - 1] >= 0
                        && (k == 1 || partners[end + k - 1] == partners[end + k - 2] + 1)
                        && keys[end + k - 1] == keys[from + k - 1];
                k++) {
            int quality = quality(words, from + k, end + k);
            if (quality > most) {
                most = quality;
                best = k;
            }
        }
        return best;
    }

    private static void shift(int[] partners, int[] others, int from, int end, int shift) {
        for (int k = 1; k <= -shift; k++) {
            partners[end - k] = partners[from - k];
            others[partners[end - k]] = end - k;
            partners[from - k] = -1;
        }
        for (int k = 0; k < shift; k++) {
            partners[from + k] = partners[end + k];
            others[partners[from + k]] = from + k;
            partners[end + k] = -1;
        }
    }

    /** How well a stretch reads as one thing: brackets that pair, then where sentences begin. */
    private static int quality(Words words, int from, int end) {
        int depth = 0;
        int lowest = 0;
        for (int k = from; k < end && k < from + 4 * FARTHEST; k++) {
            char c = words.text().charAt(words.from()[k]);
            if (c == '[' || c == '［') {
                depth++;
            } else if (c == ']' || c == '］') {
                lowest = Math.min(lowest, --depth);
            }
        }
        int quality = depth == 0 && lowest == 0 ? 16 : 0;
        return quality + boundary(words, from) + boundary(words, end);
    }

    private static int boundary(Words words, int at) {
        if (at == 0 || at == words.count()) {
            return 4;
        }
        return switch (words.text().charAt(words.to()[at - 1] - 1)) {
            case '.', ';', ':', '!', '?', '。', '；', '؛', '؟' -> 4;
            case ',', '、', '，', '،', ')' -> 2;
            case ']', '［', '[', '］' -> 1;
            default -> 0;
        };
    }

    /** A run of matched words between two changes: where it is, and the sizes of both. */
    private record Island(int from, int end, int otherFrom, int otherEnd) {
        int words() {
            return end - from;
        }
    }

    private void absorb() {
        int changed = 0;
        for (int partner : there) {
            changed += partner < 0 ? 1 : 0;
        }
        for (int partner : back) {
            changed += partner < 0 ? 1 : 0;
        }
        int budget = changed / 4;
        for (int round = 0; round < ROUNDS && budget > 0; round++) {
            int spent = absorb(budget);
            if (spent == 0) {
                return;
            }
            budget -= spent;
        }
    }

    private int absorb(int budget) {
        int spent = 0;
        List<Island> islands = islands();
        for (int k = 0; k < islands.size(); k++) {
            Island island = islands.get(k);
            if (island.words() > LONGEST_ISLAND || island.words() > budget - spent) {
                continue;
            }
            int aBefore = k == 0 ? 0 : islands.get(k - 1).end();
            int bBefore = k == 0 ? 0 : islands.get(k - 1).otherEnd();
            boolean last = k + 1 == islands.size();
            int aAfter = last ? a.count() : islands.get(k + 1).from();
            int bAfter = last ? b.count() : islands.get(k + 1).otherFrom();
            int goneLeft = a.length(aBefore, island.from());
            int comeLeft = b.length(bBefore, island.otherFrom());
            int goneRight = a.length(island.end(), aAfter);
            int comeRight = b.length(island.otherEnd(), bAfter);
            if (isConfetti(island, goneLeft, comeLeft, goneRight, comeRight)) {
                for (int i = island.from(); i < island.end(); i++) {
                    back[there[i]] = -1;
                    there[i] = -1;
                }
                spent += island.words();
                // What comes next is judged in the next round, by the change as it is then.
                k++;
            }
        }
        return spent;
    }

    private boolean isConfetti(
            Island island, int goneLeft, int comeLeft, int goneRight, int comeRight) {
        int left = Math.max(goneLeft, comeLeft);
        int right = Math.max(goneRight, comeRight);
        if (left == 0 || right == 0) {
            return false;
        }
        // Between two insertions the words did stay: to strike them would hide that.
        if (goneLeft + goneRight == 0 || comeLeft + comeRight == 0) {
            return false;
        }
        int length = a.length(island.from(), island.end());
        boolean tiny = island.words() == 1 && length <= 3;
        return length * 2 <= (tiny ? Math.max(left, right) : Math.min(left, right));
    }

    private List<Island> islands() {
        var islands = new ArrayList<Island>();
        for (int i = 0; i < there.length; i++) {
            if (there[i] < 0) {
                continue;
            }
            int end = i + 1;
            while (end < there.length && there[end] == there[end - 1] + 1) {
                end++;
            }
            islands.add(new Island(i, end, there[i], there[end - 1] + 1));
            i = end - 1;
        }
        return islands;
    }
}
