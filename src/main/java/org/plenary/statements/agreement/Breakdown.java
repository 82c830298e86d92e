package org.plenary.statements.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** An item's answers by region or by kind of organisation. */
final class Breakdown {
    /** The key of the row into which small groups are folded. */
    static final String OTHERS = "";

    /** A group of fewer organisations would tell what each of them said. */
    static final int SMALLEST = 3;

    private Breakdown() {}

    /**
     * A group's answers.
     *
     * @param key of the group, or {@link #OTHERS}
     * @param counts by the stance's slug; all of them, zero included
     */
    record Group(String key, Map<String, Integer> counts) {
        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Group with(Group other) {
            Map<String, Integer> sum = new TreeMap<>(counts);
            other.counts.forEach((stance, n) -> sum.merge(stance, n, Integer::sum));
            return new Group(OTHERS, sum);
        }
    }

    /**
     * The groups of those who answered, largest first.
     *
     * @param fold whether groups under {@value #SMALLEST} are put together, and larger ones with
     *     them until nobody can be told apart; nothing is left if only one group would be
     */
    static List<Group> of(Standing item, Function<Standing.Voice, String> key, boolean fold) {
        Map<String, Group> groups = new TreeMap<>();
        for (Standing.Voice voice : item.voices()) {
            if (voice.answered()) {
                groups.computeIfAbsent(key.apply(voice), k -> new Group(k, none()))
                        .counts()
                        .merge(voice.answer(), 1, Integer::sum);
            }
        }
        List<Group> all = new ArrayList<>(groups.values());
        all.sort(Comparator.comparingInt(Group::total).reversed().thenComparing(Group::key));
        return fold ? folded(all) : all;
    }

    private static List<Group> folded(List<Group> groups) {
        List<Group> large = new ArrayList<>(groups);
        Group others = new Group(OTHERS, none());
        while (!large.isEmpty()) {
            Group smallest = large.get(large.size() - 1);
            boolean revealing = others.total() > 0 && others.total() < SMALLEST;
            if (smallest.total() >= SMALLEST && !revealing) {
                break;
            }
            others = others.with(smallest);
            large.remove(large.size() - 1);
        }
        if (others.total() > 0) {
            large.add(others);
        }
        return large.size() > 1 ? large : List.of();
    }

    private static Map<String, Integer> none() {
        Map<String, Integer> none = new TreeMap<>();
        for (Stance stance : Stance.values()) {
            none.put(stance.slug(), 0);
        }
        return none;
    }
}
