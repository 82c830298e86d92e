package org.plenary.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is done with the marks of one run: at most one of a kind, in the order of their rank. */
final class Marks {
    private Marks() {}

    /** Link before strong before emphasis before footnote reference. */
    static int rank(Mark mark) {
        if (mark instanceof Mark.Link) {
            return 0;
        } else if (mark instanceof Mark.Strong) {
            return 1;
        }
        return mark instanceof Mark.Emphasis ? 2 : 3;
    }

    /** In order; of several of a kind the first. */
    static List<Mark> of(Collection<Mark> marks) {
        List<Mark> set = List.of();
        for (Mark mark : marks) {
            if (set.stream().noneMatch(other -> rank(other) == rank(mark))) {
                set = with(set, mark);
            }
        }
        return set;
    }

    /** With this mark instead of another of its kind. */
    static List<Mark> with(List<Mark> set, Mark mark) {
        if (set.contains(mark)) {
            return set;
        }
        var out = new ArrayList<Mark>(set.size() + 1);
        for (Mark other : set) {
            if (rank(other) < rank(mark)) {
                out.add(other);
            }
        }
        out.add(mark);
        for (Mark other : set) {
            if (rank(other) > rank(mark)) {
                out.add(other);
            }
        }
        return List.copyOf(out);
    }

    /** Without this very mark; another of its kind stays. */
    static List<Mark> without(List<Mark> set, Mark mark) {
        return set.contains(mark)
                ? set.stream().filter(other -> !other.equals(mark)).toList()
                : set;
    }
}
