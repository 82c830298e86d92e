package org.plenary.shared.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the names of a list that may mean one organisation, without comparing all with all. */
public final class LikeNames {
    /** Two places of a list, the lower first, and what speaks for them being one. */
    public record Pair(int one, int other, Likeness likeness) {}

    private LikeNames() {}

    /** All pairs that are worth a person's eye. */
    public static List<Pair> pairs(List<Named> names) {
        List<List<Spelling>> spellings = names.stream().map(Spelling::of).toList();
        Map<String, List<Integer>> left = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Fingerprints prints = Fingerprints.of(spellings.get(i));
            Set<Integer> candidates = new HashSet<>();
            prints.sought()
                    .forEach(print -> candidates.addAll(left.getOrDefault(print, List.of())));
            for (int earlier : candidates) {
                Likeness likeness =
                        Likeness.between(
                                spellings.get(earlier),
                                names.get(earlier).country(),
                                spellings.get(i),
                                names.get(i).country());
                if (likeness.isSuggested()) {
                    pairs.add(new Pair(earlier, i, likeness));
                }
            }
            for (String print : prints.left()) {
                left.computeIfAbsent(print, p -> new ArrayList<>()).add(i);
            }
        }
        return pairs;
    }

    /** The places of a list that such pairs connect, each group in order. */
    public static List<List<Integer>> groups(List<Named> names) {
        Map<Integer, Integer> leads = new HashMap<>();
        pairs(names).forEach(pair -> leads.put(end(leads, pair.other()), end(leads, pair.one())));
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            groups.computeIfAbsent(end(leads, i), end -> new ArrayList<>()).add(i);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static int end(Map<Integer, Integer> leads, int from) {
        int at = from;
        while (leads.getOrDefault(at, at) != at) {
            at = leads.get(at);
        }
        return at;
    }
}
