package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which leaf of one text is which of another: by id where the words are somewhat alike, then by the
 * same words in the same order, then by likeness between those, then moved ones anywhere.
 */
final class Alignment {
    /** Alike enough to be one paragraph that was changed, with nothing but its place to say so. */
    private static final double ALIKE = 0.4;

    /** With the same id, or as the only candidate between two paragraphs that stayed. */
    private static final double SUPPORTED = 0.2;

    /** Elsewhere in the text. */
    private static final double MOVED = 0.6;

    private static final int FEWEST_WORDS_MOVED_CHANGED = 6;
    private static final int FEWEST_WORDS_MOVED = 3;

    /** Beyond this many pairs in one gap, candidates are looked up by their rare words. */
    private static final long DENSE = 400_000;

    private final List<Leaf> from;
    private final List<Leaf> to;
    private final int[] there;
    private final int[] back;

    private Alignment(List<Leaf> from, List<Leaf> to) {
        this.from = from;
        this.to = to;
        this.there = new int[from.size()];
        this.back = new int[to.size()];
        Arrays.fill(there, -1);
        Arrays.fill(back, -1);
    }

    /** For each leaf of {@code from} its partner in {@code to}, or -1. */
    static int[] of(List<Leaf> from, List<Leaf> to) {
        var alignment = new Alignment(from, to);
        alignment.byId();
        alignment.byWords(5);
        alignment.byWords(0);
        alignment.byLikeness();
        alignment.moved();
        return alignment.there;
    }

    /** Those pairs that stayed in order, the longest paragraphs first to have a say. */
    static List<int[]> inOrder(int[] there, List<Leaf> from) {
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                pairs.add(new int[] {i, there[i], 1 + from.get(i).words()});
            }
        }
        return Order.heaviest(pairs);
    }

    private void pair(int i, int j) {
        there[i] = j;
        back[j] = i;
    }

    private void byId() {
        Map<String, Integer> ids = new HashMap<>();
        for (int j = 0; j < to.size(); j++) {
            ids.put(to.get(j).block().id(), j);
        }
        for (int i = 0; i < from.size(); i++) {
            Integer j = ids.get(from.get(i).block().id());
            if (j != null && from.get(i).likeness(to.get(j)) >= SUPPORTED) {
                pair(i, j);
            }
        }
    }

    /** The unpaired places between two neighbouring pairs. */
    private interface Gap {
        void between(int[] as, int[] bs);
    }

    private void eachGap(Gap gap) {
        var anchors = new ArrayList<>(inOrder(there, from));
        anchors.add(new int[] {from.size(), to.size()});
        int a = 0;
        int b = 0;
        for (int[] anchor : anchors) {
            int[] as = free(there, a, anchor[0]);
            int[] bs = free(back, b, anchor[1]);
            if (as.length > 0 && bs.length > 0) {
                gap.between(as, bs);
            }
            a = anchor[0] + 1;
            b = anchor[1] + 1;
        }
    }

    private static int[] free(int[] partners, int from, int to) {
        int[] places = new int[Math.max(0, to - from)];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (partners[i] < 0) {
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    private void byWords(int fewest) {
        eachGap(
                (as, bs) -> {
                    int[] left =
                            Arrays.stream(as).filter(i -> from.get(i).words() >= fewest).toArray();
                    int[] right =
                            Arrays.stream(bs).filter(j -> to.get(j).words() >= fewest).toArray();
                    int[] match =
                            Matching.of(
                                    Arrays.stream(left).map(i -> from.get(i).key()).toArray(),
                                    Arrays.stream(right).map(j -> to.get(j).key()).toArray());
                    for (int k = 0; k < match.length; k++) {
                        if (match[k] >= 0) {
                            pair(left[k], right[match[k]]);
                        }
                    }
                });
    }

    private void byLikeness() {
        eachGap(
                (as, bs) -> {
                    if ((long) as.length * bs.length > DENSE) {
                        var pairs = new Candidates(from, as, to, bs).best(0.5);
                        Order.heaviest(pairs).forEach(pair -> pair(pair[0], pair[1]));
                    }
                });
        eachGap(
                (as, bs) -> {
                    if ((long) as.length * bs.length <= DENSE) {
                        dense(as, bs);
                    }
                });
        eachGap(
                (as, bs) -> {
                    if (as.length == 1 && bs.length == 1) {
                        Leaf a = from.get(as[0]);
                        Leaf b = to.get(bs[0]);
                        if (a.isSameSort(b) && a.likeness(b) >= SUPPORTED) {
                            pair(as[0], bs[0]);
                        }
                    }
                });
    }

    /** The pairing in order with the greatest sum of likeness, by dynamic programming. */
    private void dense(int[] as, int[] bs) {
        int n = as.length;
        int m = bs.length;
        float[][] best = new float[n + 1][m + 1];
        boolean[][] paired = new boolean[n][m];
        for (int i = n - 1; i >= 0; i--) {
            Leaf a = from.get(as[i]);
            double weight = 1 + Math.min(a.words(), 50) / 10.0;
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                double likeness = a.likeness(to.get(bs[j]));
                float with = (float) (likeness * weight) + best[i + 1][j + 1];
                if (likeness >= ALIKE && with > best[i][j]) {
                    best[i][j] = with;
                    paired[i][j] = true;
                }
            }
        }
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (paired[i][j]) {
                pair(as[i++], bs[j++]);
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void moved() {
        int[] as =
                Arrays.stream(free(there, 0, there.length))
                        .filter(i -> from.get(i).words() >= FEWEST_WORDS_MOVED)
                        .toArray();
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i : as) {
            places.computeIfAbsent(from.get(i).key(), k -> new ArrayList<>()).add(i);
        }
        for (int j : free(back, 0, back.length)) {
            var same = places.get(to.get(j).key());
            if (same != null && !same.isEmpty()) {
                pair(same.remove(0), j);
            }
        }
        int[] left =
                Arrays.stream(free(there, 0, there.length))
                        .filter(i -> from.get(i).words() >= FEWEST_WORDS_MOVED_CHANGED)
                        .toArray();
        int[] right =
                Arrays.stream(free(back, 0, back.length))
                        .filter(j -> to.get(j).words() >= FEWEST_WORDS_MOVED_CHANGED)
                        .toArray();
        new Candidates(from, left, to, right).best(MOVED).forEach(pair -> pair(pair[0], pair[1]));
    }
}
