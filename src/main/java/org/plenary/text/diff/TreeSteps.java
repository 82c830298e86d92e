package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.change.AttrStep;
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
            for (String name : old.type().attributeNames()) {
                Object value = fresh.value(name);
                if (!java.util.Objects.equals(old.value(name), value)) {
                    others.add(new AttrStep(at, name, value));
                }
            }
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
            int end = k < partners.length ? partners[k] : fresh.content().count();
            gap(old, begins, i, k, fresh, j, end);
            if (k < partners.length) {
                node(old.content().node(k), begins[k], fresh.content().node(end));
            }
            i = k + 1;
            j = end + 1;
        }
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
