package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds leaves that were divided into several neighbours; seen from the other side, leaves that
 * were joined into one. A part must have most of its words from the whole, in the same order.
 */
final class Splits {
    /** The share of a part's words that the whole must have. */
    private static final double CONTAINED = 0.6;

    /** A part with fewer words must have all of them from the whole: "Option 2:". */
    private static final int FEWEST_WORDS_OF_A_PART = 4;

    private static final int FEWEST_WORDS_OF_A_WHOLE = 3;

    private final List<Leaf> wholes;
    private final List<Leaf> parts;
    private final int[] partOf;
    private final int[] partner;
    private final int[] owner;
    private final boolean[] taken;

    /**
     * Looks for leaves of {@code wholes} divided into leaves of {@code parts}.
     *
     * @param partner of each whole; new pairs are entered
     * @param owner the same seen from the parts
     */
    Splits(List<Leaf> wholes, List<Leaf> parts, int[] partner, int[] owner) {
        this.wholes = wholes;
        this.parts = parts;
        this.partner = partner;
        this.owner = owner;
        this.partOf = Pairing.nobody(parts.size());
        this.taken = new boolean[wholes.size()];
    }

    /** For each part beside the whole's partner its whole, or -1. */
    int[] partOf() {
        return partOf;
    }

    /** Wholes that have a partner, whose neighbours are free and hold what the partner lacks. */
    void besidePartners(Splits other) {
        for (int w = 0; w < partner.length; w++) {
            int p = partner[w];
            if (p >= 0
                    && wholes.get(w).size() >= FEWEST_WORDS_OF_A_WHOLE
                    && wholes.get(w).key() != parts.get(p).key()
                    && (isFree(p - 1) || isFree(p + 1))
                    && !other.taken[p]) {
                extend(w, p, p);
            }
        }
    }

    /** Wholes without a partner between pairs that stayed: {@code ws} and {@code ps} are free. */
    void inGap(int[] ws, int[] ps, Splits other) {
        if ((long) ws.length * ps.length > Alignment.DENSE) {
            return;
        }
        for (int w : ws) {
            if (partner[w] >= 0
                    || other.partOf[w] >= 0
                    || wholes.get(w).size() < FEWEST_WORDS_OF_A_WHOLE) {
                continue;
            }
            for (int p : ps) {
                if (isFree(p) && fits(w, p, wholes.get(w).words().bag()) && extend(w, p, -1)) {
                    break;
                }
            }
        }
    }

    /**
     * {@link #partOf} without groups whose whole moved; {@code side} is the wholes' in the pairs.
     */
    int[] settled(List<int[]> stayed, int side) {
        boolean[] stays = new boolean[wholes.size()];
        stayed.forEach(pair -> stays[pair[side]] = true);
        for (int p = 0; p < partOf.length; p++) {
            if (partOf[p] >= 0 && !stays[partOf[p]]) {
                partOf[p] = -1;
            }
        }
        return partOf;
    }

    private boolean isFree(int p) {
        return p >= 0 && p < owner.length && owner[p] < 0 && partOf[p] < 0;
    }

    private boolean fits(int w, int p, int[] rest) {
        int[] bag = parts.get(p).words().bag();
        double needed = bag.length < FEWEST_WORDS_OF_A_PART ? 1 : CONTAINED;
        return bag.length >= 2
                && parts.get(p).isSameSort(wholes.get(w))
                && Words.common(rest, bag) >= needed * bag.length;
    }

    /** Grows a group around one part to both sides, and keeps it if its words are in order. */
    private boolean extend(int w, int seed, int paired) {
        int[] rest = minus(wholes.get(w).words().bag(), parts.get(seed).words().bag());
        int first = seed;
        int end = seed + 1;
        while (isFree(end) && fits(w, end, rest)) {
            rest = minus(rest, parts.get(end++).words().bag());
        }
        while (isFree(first - 1) && fits(w, first - 1, rest)) {
            rest = minus(rest, parts.get(--first).words().bag());
        }
        int whole = wholes.get(w).words().bag().length;
        if (end - first < 2 || whole - rest.length < whole / 2) {
            return false;
        }
        int best = inOrder(w, first, end);
        if (best < 0) {
            return false;
        }
        int main = paired >= 0 ? paired : best;
        partner[w] = main;
        owner[main] = w;
        for (int p = first; p < end; p++) {
            if (p != main) {
                partOf[p] = w;
            }
        }
        taken[w] = true;
        return true;
    }

    /** The part with most of the whole's words, or -1 if one has too few of them in order. */
    private int inOrder(int w, int first, int end) {
        var words = new ArrayList<Words>();
        for (int p = first; p < end; p++) {
            words.add(parts.get(p).words());
        }
        int[] counts = new int[end - first];
        int[] match = Portions.match(wholes.get(w).words(), words);
        for (int part : Portions.owners(match, words)) {
            if (part >= 0) {
                counts[part]++;
            }
        }
        int best = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] * 2 < words.get(k).count()) {
                return -1;
            }
            best = counts[k] > counts[best] ? k : best;
        }
        return first + best;
    }

    private static int[] minus(int[] bag, int[] taken) {
        int[] rest = new int[bag.length];
        int n = 0;
        for (int i = 0, j = 0; i < bag.length; i++) {
            while (j < taken.length && taken[j] < bag[i]) {
                j++;
            }
            if (j < taken.length && taken[j] == bag[i]) {
                j++;
            } else {
                rest[n++] = bag[i];
            }
        }
        return Arrays.copyOf(rest, n);
    }
}
