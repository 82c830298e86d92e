package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.Text;
import org.plenary.text.change.Change;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/**
 * Derives the steps that turn one text into another, as small as readers see them: blocks are known
 * by their ids, words by {@link WordDiff}.
 *
 * <p>All steps have the positions of the base, as if they were made at once: {@link Combination}
 * puts them one behind the other. That is the form in which changes by several parties can be
 * compared and merged.
 */
public final class Deriving {
    /** Each step copies the list of blocks once; beyond this whole blocks are replaced instead. */
    private static final long MOST_WORK = 60_000_000;

    /** Each move is mapped through those before it. */
    private static final int MOST_MOVES = 1_000;

    private final Kin.Places places;

    private Deriving(Node base) {
        this.places = new Kin.Places(base);
    }

    /** From this document to any others. */
    public static Deriving from(Node base) {
        return new Deriving(base);
    }

    /** The change that turns one text into the other, exactly. */
    public static Change change(Text base, Text result) {
        Node from = Node.of(base);
        return Change.of(from, Combination.of(from, steps(from, Node.of(result))).steps());
    }

    /**
     * The steps from one document to another, each with positions of the base: first moves, in
     * their order, then the others from front to back; where several stand at one position, in
     * their order.
     */
    public static List<Step> steps(Node base, Node result) {
        return from(base).to(result);
    }

    /** As {@link #steps}. */
    public List<Step> to(Node result) {
        Node base = places.base();
        var tree = new TreeSteps(places, result);
        List<Step> steps = tree.list();
        long moves = steps.stream().filter(MoveStep.class::isInstance).count();
        if (moves > MOST_MOVES || (long) steps.size() * base.content().count() > MOST_WORK) {
            return coarse(base, result);
        }
        var made = Combination.of(base, steps);
        boolean exact = made.unfit().isEmpty() && isExact(made.document(), result, tree.window());
        return exact ? steps : coarse(base, result);
    }

    /** Whether what was made is the result; what no step touched is known to be the same. */
    private boolean isExact(Node made, Node result, Kin.Pairs window) {
        Fragment base = places.base().content();
        int count = made.content().count();
        if (count != result.content().count()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Node node = made.content().node(i);
            boolean untouched =
                    i < window.first() && node == base.node(i)
                            || i >= count - window.last()
                                    && node == base.node(base.count() - count + i);
            if (!untouched && !node.equals(result.content().node(i))) {
                return false;
            }
        }
        return true;
    }

    /** Replaces whole blocks of the first level; what every two texts allow. */
    private static List<Step> coarse(Node base, Node result) {
        Map<Node, Integer> keys = new HashMap<>();
        int[] a = Kin.keys(base.content(), 0, base.content().count(), keys);
        int[] b = Kin.keys(result.content(), 0, result.content().count(), keys);
        int[] match = Matching.of(a, b);
        var steps = new ArrayList<Step>();
        int at = 0;
        int from = 0;
        int j = 0;
        for (int i = 0; i <= a.length; i++) {
            if (i < a.length && match[i] < 0) {
                at += base.content().node(i).size();
                continue;
            }
            int end = i < a.length ? match[i] : b.length;
            if (at > from || j < end) {
                steps.add(new ReplaceStep(from, at, slice(result.content(), j, end)));
            }
            if (i < a.length) {
                at += base.content().node(i).size();
                from = at;
                j = end + 1;
            }
        }
        return steps;
    }

    static Slice slice(Fragment content, int from, int to) {
        var nodes = new ArrayList<Node>(to - from);
        for (int i = from; i < to; i++) {
            nodes.add(content.node(i));
        }
        return new Slice(Fragment.joined(nodes), 0, 0);
    }
}
