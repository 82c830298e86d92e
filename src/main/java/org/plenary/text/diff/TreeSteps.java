package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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

    TreeSteps(Kin.Places places, Node result) {
        this.base = places.base();
        this.result = result;
        this.kin = new Kin(places, result);
        this.words = new WordSteps(others);
    }

    List<Step> list() {
        children(base, 0, result);
        var all = new ArrayList<>(moves);
        all.addAll(others);
        return all;
    }

    /** Which blocks of the first level are the same on both sides. */
    Kin.Pairs window() {
        return kin.pairs(base);
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
        Kin.Pairs pairs = kin.pairs(old);
        int[] begins = new int[old.content().count() + 1];
        begins[0] = start;
        for (int i = 0; i + 1 < begins.length; i++) {
            begins[i + 1] = begins[i] + old.content().node(i).size();
        }
        int oldEnd = old.content().count() - pairs.last();
        int i = pairs.first();
        int j = pairs.first();
        for (int k = i; k < oldEnd; k++) {
            if (pairs.partners()[k] >= 0) {
                var one = new Neighbours(old, fresh, pairs, k);
                one.write(begins);
                gap(old, begins, i, one.oldFrom, fresh, j, one.freshFrom);
                i = one.oldEnd;
                j = one.freshEnd;
            }
        }
        gap(old, begins, i, oldEnd, fresh, j, fresh.content().count() - pairs.last());
    }

    /** A node that stayed, with the neighbours it was divided into or joined from, if any. */
    private final class Neighbours {
        private final Fragment old;
        private final Fragment fresh;
        private final Kin.Pairs pairs;
        private final int k;
        private final int j;
        private int oldFrom;
        private int oldEnd;
        private int freshFrom;
        private int freshEnd;

        Neighbours(Node old, Node fresh, Kin.Pairs pairs, int k) {
            this.old = old.content();
            this.fresh = fresh.content();
            this.pairs = pairs;
            this.k = k;
            this.j = pairs.partners()[k];
            this.oldFrom = k;
            this.oldEnd = k + 1;
            this.freshFrom = j;
            this.freshEnd = j + 1;
        }

        void write(int[] begins) {
            Node before = old.node(k);
            Node after = fresh.node(j);
            if (isOneKind(before, after) && !before.equals(after)) {
                int[] parts =
                        run(j, fresh.count(), n -> isNew(n) && isOneKind(after, fresh.node(n)));
                int[] used = words.divided(before, begins[k], fresh, parts[0], j, parts[1]);
                if (used != null) {
                    freshFrom = used[0];
                    freshEnd = used[1];
                    return;
                }
                parts = run(k, old.count(), n -> isGone(n) && isOneKind(before, old.node(n)));
                used = words.joined(old, begins, parts[0], k, parts[1], after);
                if (used != null) {
                    oldFrom = used[0];
                    oldEnd = used[1];
                    return;
                }
            }
            node(before, begins[k], after);
        }

        private boolean isNew(int n) {
            return n >= pairs.first()
                    && n < fresh.count() - pairs.last()
                    && pairs.back()[n] < 0
                    && kin.moved(fresh.node(n)) == null;
        }

        private boolean isGone(int n) {
            return n >= pairs.first()
                    && n < old.count() - pairs.last()
                    && pairs.partners()[n] < 0
                    && !kin.left(old.node(n));
        }

        /** The neighbours on both sides for which this holds. */
        private static int[] run(int at, int count, IntPredicate joins) {
            int from = at;
            int end = at + 1;
            while (from > 0 && joins.test(from - 1)) {
                from--;
            }
            while (end < count && joins.test(end)) {
                end++;
            }
            return new int[] {from, end};
        }
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
            goes |= !kin.left(old.content().node(k));
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
            boolean kept = k == iEnd || kin.left(old.content().node(k));
            if (!kept && from < 0) {
                from = begins[k];
            } else if (kept && from >= 0) {
                others.add(new ReplaceStep(from, begins[k], Slice.EMPTY));
                from = -1;
            }
        }
    }
}
