package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;
import org.plenary.text.Slice;

/**
 * Puts a slice in place of what is between two positions.
 *
 * @param structure fails if anything but boundaries of nodes is in between, so that a rebased split
 *     or join never takes words away
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {
    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public Node edit(Node document) {
        if (structure && Between.hasContent(document, from, to)) {
            throw new MisfitException(Misfit.OVERWRITES);
        }
        return document.replace(from, to, slice);
    }

    @Override
    public Step invert(Node before) {
        return new ReplaceStep(from, from + slice.size(), before.slice(from, to));
    }

    @Override
    public StepMap map() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult begin = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        if (begin.deletedAcross() && end.deletedAcross()) {
            return Optional.empty();
        }
        int start = begin.position();
        return switch (Passage.between(begin, end)) {
            case INTACT, LEFT_BY_SOME ->
                    Optional.of(
                            new ReplaceStep(
                                    start, Math.max(start, end.position()), slice, structure));
            case COLLAPSED -> Optional.of(new ReplaceStep(start, start, slice, structure));
            // What others moved here was not meant, and is worth more than this step.
            case JOINED_BY_SOME, TORN -> Optional.empty();
        };
    }

    @Override
    public Optional<Step> merge(Step next) {
        if (!(next instanceof ReplaceStep other) || structure || other.structure) {
            return Optional.empty();
        }
        if (from + slice.size() == other.from
                && slice.openEnd() == 0
                && other.slice.openStart() == 0) {
            return Optional.of(
                    new ReplaceStep(from, to + (other.to - other.from), slice.append(other.slice)));
        } else if (other.to == from && slice.openStart() == 0 && other.slice.openEnd() == 0) {
            return Optional.of(new ReplaceStep(other.from, to, other.slice.append(slice)));
        }
        return Optional.empty();
    }
}
