package org.plenary.text.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Mark;
import org.plenary.text.change.AttrStep;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceAroundStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.diff.Likeness;

/**
 * Which edits by different parties cannot both be made without asking anybody.
 *
 * <p>Two edits collide if they replace some of the same words or blocks, if one changes what the
 * other deletes, if both put something in at one place, or if both bring words and no word stays
 * between them ("shall" for "should" and "not" directly behind it). They do not collide if one
 * moves a block and the other changes words in it, or if both put in new blocks that are unlike
 * each other. What a party wants itself never collides, nor does what two want alike.
 */
final class Collisions {
    /** New blocks at one place that are this alike are two wordings of the same thing. */
    private static final double ALTERNATIVES = 0.5;

    private final Likeness likeness = new Likeness();

    private Collisions() {}

    /** Groups of edits that collide, directly or by way of others; edits alone are left out. */
    static List<List<Edit>> among(List<Edit> edits) {
        return new Collisions().groups(edits);
    }

    private List<List<Edit>> groups(List<Edit> edits) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::from).thenComparing(Edit::key));
        int[] group = new int[sorted.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        var active = new ArrayList<Integer>();
        for (int j = 0; j < sorted.size(); j++) {
            Edit next = sorted.get(j);
            active.removeIf(i -> sorted.get(i).reach() < next.from());
            for (int i : active) {
                if (root(group, i) != root(group, j) && collide(sorted.get(i), next)) {
                    group[root(group, i)] = root(group, j);
                }
            }
            active.add(j);
        }
        Map<Integer, List<Edit>> groups = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(sorted.get(i));
        }
        return groups.values().stream().filter(members -> members.size() > 1).toList();
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private boolean collide(Edit first, Edit second) {
        if (first.sharesProposalWith(second)) {
            return false;
        }
        return oneWay(first, second) || oneWay(second, first);
    }

    private boolean oneWay(Edit one, Edit other) {
        if (one.step() instanceof ReplaceStep) {
            if (other.step() instanceof ReplaceStep) {
                return one.from() <= other.from() && replacements(one, other);
            } else if (other.step() instanceof MoveStep) {
                return one.from() <= other.from() && other.to() <= one.to();
            } else if (other.step() instanceof ReplaceAroundStep) {
                return covers(one, other.from()) || covers(one, other.to() - 1);
            }
            return other.step() instanceof AttrStep && covers(one, other.from());
        } else if (one.step() instanceof AttrStep attr) {
            return other.step() instanceof AttrStep another
                            && attr.at() == another.at()
                            && attr.attribute().equals(another.attribute())
                    || other.step() instanceof ReplaceAroundStep && other.from() == one.from();
        } else if (one.step() instanceof MarkStep mark) {
            return other.step() instanceof MarkStep another
                    && mark.mark() instanceof Mark.Link
                    && another.mark() instanceof Mark.Link
                    && one.from() < other.to()
                    && other.from() < one.to();
        }
        return one.step().getClass() == other.step().getClass()
                && one.from() == other.from()
                && one.to() == other.to();
    }

    private static boolean covers(Edit edit, int token) {
        return edit.from() <= token && token < edit.to();
    }

    /** The first begins before the second, or where it does. */
    private boolean replacements(Edit first, Edit second) {
        if (first.isEmpty() && second.isEmpty() && first.from() == second.from()) {
            return first.isAmongWords() || areAlternatives(first, second);
        }
        boolean overlap = first.from() < second.to() && second.from() < first.to();
        boolean touch =
                first.isAmongWords()
                        && second.isAmongWords()
                        && first.brings()
                        && second.brings()
                        && first.reach() >= second.from();
        return overlap || touch;
    }

    private boolean areAlternatives(Edit one, Edit other) {
        return likeness.of(one, one.words(), other, other.words()) >= ALTERNATIVES;
    }
}
