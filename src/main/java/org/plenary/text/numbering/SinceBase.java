package org.plenary.text.numbering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.LatinOrdinals;

/** Numbers places by what they were called in a base; see {@link Numbering#since(Numbering)}. */
final class SinceBase {
    private final Numbering base;

    /** The numbers given in the base or here, by what counts them. */
    private final Map<Scope, Set<String>> taken = new HashMap<>();

    private final Map<Scope, String> previous = new HashMap<>();
    private final Map<Citation, Citation> renumbered = new IdentityHashMap<>();

    /** What counts: the items under a place of the base, or the paragraphs of this prefix. */
    private record Scope(List<String> parent, String prefix) {}

    SinceBase(Numbering base) {
        this.base = base;
        for (Citation citation : base.citations()) {
            taken.computeIfAbsent(scope(citation, citation.parent()), s -> new HashSet<>())
                    .add(citation.number());
        }
    }

    private static Scope scope(Citation citation, Citation parent) {
        return new Scope(parent == null ? List.of() : parent.ids(), citation.prefix());
    }

    /** The places with their numbers since the base, in the same order. */
    List<Citation> renumbered(List<Citation> citations) {
        var out = new ArrayList<Citation>(citations.size());
        for (Citation citation : citations) {
            Citation under = renumbered.get(citation.parent());
            Citation given = citation.numbered(number(citation), under);
            renumbered.put(citation, given);
            out.add(given);
        }
        return out;
    }

    private String number(Citation citation) {
        Citation before = base.of(citation.ids());
        Citation parent = citation.parent() == null ? null : base.of(citation.parent().ids());
        boolean isNewPlace = citation.parent() != null && parent == null;
        var scope = scope(citation, parent);
        Set<String> numbers = taken.get(scope);
        if (isNewPlace || numbers == null) {
            return citation.number();
        }
        String number;
        if (before != null
                && before.parent() == parent
                && before.prefix().equals(citation.prefix())) {
            number = before.number();
        } else {
            number = next(previous.getOrDefault(scope, "0"), numbers);
        }
        numbers.add(number);
        previous.put(scope, number);
        return number;
    }

    private static String next(String after, Set<String> numbers) {
        String stem = LatinOrdinals.stem(after);
        int ordinal = LatinOrdinals.ordinal(after) + 1;
        while (numbers.contains(LatinOrdinals.number(stem, ordinal))) {
            ordinal++;
        }
        return LatinOrdinals.number(stem, ordinal);
    }
}
