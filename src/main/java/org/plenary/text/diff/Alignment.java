package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Finds which leaf of one text is which of another: by id where the words are somewhat alike, then
 * by the same words in the same order, then by likeness between those, then moved ones anywhere,
 * then what was split and joined, then what was moved and changed.
 */
final class Alignment {
    /** Alike enough to be one paragraph that was changed, with nothing but its place to say so. */
    private static final double ALIKE = 0.4;

    /** With the same id, or as the only candidate between two paragraphs that stayed. */
    private static final double SUPPORTED = 0.2;

    /** Elsewhere in the text; {@link #movedLikeness} asks more of shorter ones. */
    private static final double MOVED = 0.5;

    /** A paragraph that long and the same word for word is itself, however alike its neighbours. */
    private static final int FEWEST_WORDS_MOVED_FIRST = 8;

    private static final int FEWEST_WORDS_MOVED_CHANGED = 6;
    private static final int FEWEST_WORDS_MOVED = 3;

    /** Beyond this many pairs in one gap, candidates are looked up by their rare words. */
    static final long DENSE = 400_000;

    private final List<Leaf> from;
    private final List<Leaf> to;
    private final int[] there;
    private final int[] back;

    Alignment(List<Leaf> from, List<Leaf> to) {
        this.from = from;
        this.to = to;
        this.there = Pairing.nobody(from.size());
        this.back = Pairing.nobody(to.size());
    }

    Pairing pairing() {
        byId();
        byWords(5);
        byWords(0);
        movedUnchanged(FEWEST_WORDS_MOVED_FIRST);
        byLikeness();
        movedUnchanged(FEWEST_WORDS_MOVED);
        var splits = new Splits(from, to, there, back);
        var joins = new Splits(to, from, back, there);
        splits.besidePartners(joins);
        joins.besidePartners(splits);
        eachGap((as, bs) -> splits.inGap(as, bs, joins));
        eachGap((as, bs) -> joins.inGap(bs, as, splits));
        movedAndChanged(splits.partOf(), joins.partOf());
        var stayed = inOrder();
        notMovedIfShort(stayed);
        return new Pairing(
                there, back, splits.settled(stayed, 0), joins.settled(stayed, 1), stayed);
    }

    /** Those pairs that stayed in order, the longest paragraphs first to have a say. */
    private List<int[]> inOrder() {
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                pairs.add(new int[] {i, there[i], 1 + from.get(i).size()});
            }
        }
        return Order.heaviest(pairs);
    }

    /** "Option 2:" that stands elsewhere now is another one, unless its id says that it is not. */
    private void notMovedIfShort(List<int[]> stayed) {
        int[] order = Pairing.nobody(from.size());
        stayed.forEach(pair -> order[pair[0]] = pair[1]);
        for (int i = 0; i < order.length; i++) {
            int j = there[i];
            if (j >= 0
                    && order[i] < 0
                    && from.get(i).size() < FEWEST_WORDS_MOVED
                    && !from.get(i).block().id().equals(to.get(j).block().id())) {
                there[i] = -1;
                back[j] = -1;
            }
        }
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
        var anchors = new ArrayList<>(inOrder());
        anchors.add(new int[] {from.size(), to.size()});
        int a = 0;
        int b = 0;
        for (int[] anchor : anchors) {
            int[] as = free(there, a, anchor[0], i -> true);
            int[] bs = free(back, b, anchor[1], j -> true);
            if (as.length > 0 && bs.length > 0) {
                gap.between(as, bs);
            }
            a = anchor[0] + 1;
            b = anchor[1] + 1;
        }
    }

    private static int[] free(int[] partners, int from, int to, IntPredicate wanted) {
        int[] places = new int[Math.max(0, to - from)];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (partners[i] < 0 && wanted.test(i)) {
                places[n++] = i;
            }
        }
        return Arrays.copyOf(places, n);
    }

    private void byWords(int fewest) {
        eachGap(
                (as, bs) -> {
                    int[] left =
                            Arrays.stream(as).filter(i -> from.get(i).size() >= fewest).toArray();
                    int[] right =
                            Arrays.stream(bs).filter(j -> to.get(j).size() >= fewest).toArray();
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

    /** Pairs in order with the greatest sum of likeness, long paragraphs counting more. */
    private void dense(int[] as, int[] bs) {
        double[][] likeness = new double[as.length][bs.length];
        for (int i = 0; i < as.length; i++) {
            Leaf a = from.get(as[i]);
            for (int j = 0; j < bs.length; j++) {
                double alike = a.likeness(to.get(bs[j]));
                likeness[i][j] = alike >= ALIKE ? alike * (1 + Math.min(a.size(), 50) / 10.0) : 0;
            }
        }
        int[] pairs = InOrder.best(likeness, ALIKE);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                pair(as[i], bs[pairs[i]]);
            }
        }
    }

    private void movedUnchanged(int fewest) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i : free(there, 0, there.length, i -> from.get(i).size() >= fewest)) {
            places.computeIfAbsent(from.get(i).key(), k -> new ArrayList<>()).add(i);
        }
        for (int j : free(back, 0, back.length, j -> true)) {
            var same = places.get(to.get(j).key());
            if (same != null && !same.isEmpty()) {
                pair(same.remove(0), j);
            }
        }
    }

    private void movedAndChanged(int[] split, int[] joined) {
        int[] left =
                free(
                        there,
                        0,
                        there.length,
                        i -> joined[i] < 0 && from.get(i).size() >= FEWEST_WORDS_MOVED_CHANGED);
        int[] right =
                free(
                        back,
                        0,
                        back.length,
                        j -> split[j] < 0 && to.get(j).size() >= FEWEST_WORDS_MOVED_CHANGED);
        for (int[] pair : new Candidates(from, left, to, right).best(MOVED)) {
            Leaf a = from.get(pair[0]);
            Leaf b = to.get(pair[1]);
            if (a.likeness(b) >= movedLikeness(Math.min(a.size(), b.size()))) {
                pair(pair[0], pair[1]);
            }
        }
    }

    /**
     * Short paragraphs share many words by chance: "referred to in paragraph 1 of this Article".
     */
    private static double movedLikeness(int words) {
        return words < 12 ? 0.65 : words < 30 ? 0.6 : MOVED;
    }
}
