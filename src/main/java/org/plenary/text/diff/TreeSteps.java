package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceAroundStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/** Walks two trees together and notes what it takes to turn the one into the other. */
final class TreeSteps {
    private final Node base;
    private final Node result;
    private final Kin kin;
    private final WordSteps words;
    private final List<Step> moves = new ArrayList<>();
    private final List<Step> others = new ArrayList<>();

    TreeSteps(Node base, Node result) {
        this.base = base;
        this.result = result;
        this.kin = Kin.of(base, result);
        this.words = new WordSteps(others);
    }

    List<Step> list() {
        children(base, 0, result);
        var all = new ArrayList<>(moves);
        all.addAll(others);
        return all;
    }

    /** One node that stayed: its kind, its attributes, and what is in it. */
    private void node(Node old, int at, Node fresh) {
        if (old == fresh || old.equals(fresh)) {
            return;
        }
        if (old.type() != fresh.type()) {
            others.add(
                    new ReplaceAroundStep(
                            at,
                            at + old.size(),
                            at + 1,
                            at + old.size() - 1,
                            new Slice(Fragment.of(fresh.with(Fragment.EMPTY)), 0, 0),
                            1,
                            true));
        } else {
            words.attributes(old, at, fresh);
        }
        if (old.content().equals(fresh.content())) {
            return;
        }
        if (old.type().holdsWords()) {
            words.between(old, at + 1, fresh);
        } else {
            children(old, at + 1, fresh);
        }
    }

    /** The children of a node that stayed; {@code start} is where its content begins. */
    private void children(Node old, int start, Node fresh) {
        int[] partners = kin.partners(old, fresh);
        int[] begins = new int[partners.length + 1];
        begins[0] = start;
        for (int i = 0; i < partners.length; i++) {
            begins[i + 1] = begins[i] + old.content().node(i).size();
        }
        int i = 0;
        int j = 0;
        for (int k = 0; k <= partners.length; k++) {
            if (k < partners.length && partners[k] < 0) {
                continue;
            }
            if (k == partners.length) {
                gap(old, begins, i, k, fresh, j, fresh.content().count());
                return;
            }
            var one = new Neighbours(old, fresh, k, partners[k]);
            one.write(begins);
            gap(old, begins, i, one.oldFrom, fresh, j, one.freshFrom);
            i = one.oldEnd;
            j = one.freshEnd;
        }
    }

    /** A node that stayed, with the neighbours it was divided into or joined from, if any. */
    private final class Neighbours {
        private final Node old;
        private final Node fresh;
        private final int k;
        private final int j;
        private int oldFrom;
        private int oldEnd;
        private int freshFrom;
        private int freshEnd;

        Neighbours(Node old, Node fresh, int k, int j) {
            this.old = old;
            this.fresh = fresh;
            this.k = k;
            this.j = j;
            this.oldFrom = k;
            this.oldEnd = k + 1;
            this.freshFrom = j;
            this.freshEnd = j + 1;
        }

        void write(int[] begins) {
            Node before = old.content().node(k);
            Node after = fresh.content().node(j);
            if (isOneKind(before, after) && !before.equals(after)) {
                int[] parts =
                        run(fresh.content(), j, node -> isNew(node) && isOneKind(after, node));
                int[] used =
                        words.divided(before, begins[k], fresh.content(), parts[0], j, parts[1]);
                if (used != null) {
                    freshFrom = used[0];
                    freshEnd = used[1];
                    return;
                }
                parts = run(old.content(), k, node -> !kin.isKept(node) && isOneKind(before, node));
                used = words.joined(old.content(), begins, parts[0], k, parts[1], after);
                if (used != null) {
                    oldFrom = used[0];
                    oldEnd = used[1];
                    return;
                }
            }
            node(before, begins[k], after);
        }

        /** The nodes directly around one for which this holds. */
        private static int[] run(Fragment content, int at, Predicate<Node> joins) {
            int from = at;
            int end = at + 1;
            while (from > 0 && joins.test(content.node(from - 1))) {
                from--;
            }
            while (end < content.count() && joins.test(content.node(end))) {
                end++;
            }
            return new int[] {from, end};
        }
    }

    private boolean isNew(Node node) {
        return kin.moved(node) == null && !kin.isPaired(node);
    }

    private static boolean isOneKind(Node one, Node other) {
        return one.type() == other.type() && one.type().holdsWords();
    }

    /** Children between two that stayed: those that came, in front of those that went. */
    private void gap(Node old, int[] begins, int i, int iEnd, Node fresh, int j, int jEnd) {
        int at = begins[i];
        var come = new ArrayList<Node>();
        for (int k = j; k < jEnd; k++) {
            Node node = fresh.content().node(k);
            Kin.Place was = kin.moved(node);
            if (was == null) {
                come.add(node);
            } else {
                moves.add(new MoveStep(was.at(), was.at() + was.node().size(), at));
                node(was.node(), was.at(), node);
            }
        }
        boolean goes = false;
        for (int k = i; k < iEnd; k++) {
            goes |= !kin.isKept(old.content().node(k));
        }
        // A list must never be empty in between.
        boolean allAtOnce = goes && !come.isEmpty() && iEnd - i == old.content().count();
        if (!come.isEmpty()) {
            var slice = new Slice(Fragment.joined(come), 0, 0);
            others.add(new ReplaceStep(at, allAtOnce ? begins[iEnd] : at, slice));
        }
        if (goes && !allAtOnce) {
            gone(old, begins, i, iEnd);
        }
    }

    private void gone(Node old, int[] begins, int i, int iEnd) {
        int from = -1;
        for (int k = i; k <= iEnd; k++) {
            boolean kept = k == iEnd || kin.isKept(old.content().node(k));
            if (!kept && from < 0) {
                from = begins[k];
            } else if (kept && from >= 0) {
                others.add(new ReplaceStep(from, begins[k], Slice.EMPTY));
                from = -1;
            }
        }
    }
}
