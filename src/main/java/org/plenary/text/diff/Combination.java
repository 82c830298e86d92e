package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.text.Node;
import org.plenary.text.change.Mapping;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/**
 * Steps that all have the positions of one base, made one behind the other: moves first, the others
 * from the end to the beginning, so that each finds its place. Of several at one position the first
 * in the list comes to stand first.
 *
 * @param document after all that could be made
 * @param steps as they were made
 * @param unfit indexes of those in the list that could not be made
 */
public record Combination(Node document, List<Step> steps, Set<Integer> unfit) {
    /** A step with its index in the list and the position where it begins. */
    private record Placed(int index, Step step, int from, boolean removes) {
        Placed(int index, Step step) {
            this(index, step, Extent.of(step));
        }

        private Placed(int index, Step step, Extent extent) {
            this(index, step, extent.from(), extent.from() < extent.to());
        }
    }

    public static Combination of(Node base, List<Step> steps) {
        var made = new ArrayList<Step>();
        var unfit = new TreeSet<Integer>();
        var mapping = new Mapping();
        Node now = base;
        var others = new ArrayList<Placed>();
        for (int i = 0; i < steps.size(); i++) {
            if (!(steps.get(i) instanceof MoveStep)) {
                others.add(new Placed(i, steps.get(i)));
            }
        }
        // The last first: what goes to the same place then stands in front of it.
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof MoveStep) {
                Optional<Step> mapped = mapped(steps.get(i), mapping);
                Node next =
                        mapped.isEmpty() ? null : mapped.get().apply(now).document().orElse(null);
                if (next == null) {
                    unfit.add(i);
                } else {
                    now = next;
                    made.add(mapped.get());
                    mapping.append(mapped.get().map());
                }
            }
        }
        for (Placed other : fromTheEnd(others, mapping, unfit)) {
            Node next = other.step.apply(now).document().orElse(null);
            if (next == null) {
                unfit.add(other.index);
            } else {
                now = next;
                made.add(other.step);
            }
        }
        return new Combination(now, made, unfit);
    }

    /**
     * As {@link Step#map}, but what is put in, and where a block goes, keeps to what stands before
     * it: what stands behind it may itself have moved.
     */
    private static Optional<Step> mapped(Step step, Mapping moves) {
        if (step instanceof ReplaceStep replace && replace.from() == replace.to()) {
            int at = moves.map(replace.from(), -1);
            return Optional.of(new ReplaceStep(at, at, replace.slice(), replace.structure()));
        }
        Optional<Step> mapped = step.map(moves);
        if (step instanceof MoveStep move && mapped.isPresent()) {
            MoveStep there = (MoveStep) mapped.get();
            return Optional.of(new MoveStep(there.from(), there.to(), moves.map(move.at(), -1)));
        }
        return mapped;
    }

    private static List<Placed> fromTheEnd(List<Placed> others, Mapping moves, Set<Integer> unfit) {
        List<Placed> placed = others;
        if (!moves.maps().isEmpty()) {
            placed = new ArrayList<>();
            for (Placed other : others) {
                Optional<Step> mapped = mapped(other.step, moves);
                if (mapped.isPresent()) {
                    placed.add(new Placed(other.index, mapped.get()));
                } else {
                    unfit.add(other.index);
                }
            }
        }
        // What is put in at a position stands before what is there, and so comes last.
        placed.sort(
                Comparator.comparingInt(Placed::from)
                        .thenComparing(Placed::removes)
                        .thenComparingInt(Placed::index)
                        .reversed());
        return placed;
    }
}
