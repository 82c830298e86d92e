package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds pairs of like leaves without looking at all pairs: through an inverted index of the words
 * few leaves have.
 */
final class Candidates {
    private static final int RARE = 30;
    private static final int TRIED = 5;

    private final List<Leaf> from;
    private final int[] as;
    private final List<Leaf> to;
    private final int[] bs;

    Candidates(List<Leaf> from, int[] as, List<Leaf> to, int[] bs) {
        this.from = from;
        this.as = as;
        this.to = to;
        this.bs = bs;
    }

    /**
     * The likest pairs {@code {a, b, weight}} at or above the threshold, each leaf in at most one.
     */
    List<int[]> best(double threshold) {
        Map<Integer, int[]> index = index();
        record Found(int a, int b, double likeness) {}
        var found = new ArrayList<Found>();
        for (int b : bs) {
            for (int a : tried(to.get(b), index)) {
                double likeness = from.get(a).likeness(to.get(b));
                if (likeness >= threshold) {
                    found.add(new Found(a, b, likeness));
                }
            }
        }
        found.sort(
                (x, y) -> {
                    int byLikeness = Double.compare(y.likeness, x.likeness);
                    return byLikeness != 0
                            ? byLikeness
                            : x.a != y.a ? Integer.compare(x.a, y.a) : Integer.compare(x.b, y.b);
                });
        var usedA = new HashSet<Integer>();
        var usedB = new HashSet<Integer>();
        var pairs = new ArrayList<int[]>();
        for (Found f : found) {
            if (!usedA.contains(f.a) && !usedB.contains(f.b)) {
                usedA.add(f.a);
                usedB.add(f.b);
                pairs.add(new int[] {f.a, f.b, 1 + from.get(f.a).size()});
            }
        }
        return pairs;
    }

    /**
     * Word to the places that have it, first its count; only the first {@link #RARE} places are
     * kept.
     */
    private Map<Integer, int[]> index() {
        Map<Integer, int[]> index = new HashMap<>();
        for (int a : as) {
            int last = -1;
            for (int word : from.get(a).words().bag()) {
                if (word == last) {
                    continue;
                }
                last = word;
                int[] places = index.computeIfAbsent(word, k -> new int[4]);
                if (places[0] <= RARE) {
                    places[0]++;
                    if (places[0] >= places.length) {
                        places = Arrays.copyOf(places, places.length * 2);
                        index.put(word, places);
                    }
                    places[places[0]] = a;
                }
            }
        }
        return index;
    }

    private List<Integer> tried(Leaf leaf, Map<Integer, int[]> index) {
        var counts = new HashMap<Integer, Integer>();
        int last = -1;
        for (int word : leaf.words().bag()) {
            int[] places = word == last ? null : index.get(word);
            last = word;
            if (places != null && places[0] <= RARE) {
                for (int k = 1; k <= places[0]; k++) {
                    counts.merge(places[k], 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRIED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
