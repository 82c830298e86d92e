package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;
import org.plenary.text.Position;
import org.plenary.text.Slice;

/**
 * Takes whole neighbouring blocks, items, rows or cells to another place. Unlike deleting and
 * inserting them again it carries all positions inside along: what others type into them at the
 * same time is kept, whichever comes first. ProseMirror has no such step; its JSON has {@code
 * "stepType":"move"} and the three positions.
 *
 * <p>After what others did: it moves what is left of its range and what came into it; if its range
 * was taken apart or its target came to lie inside of it, nothing is left to do; if its target was
 * deleted, the range goes where the target was.
 *
 * @param from the beginning of the first block
 * @param to the end of the last
 * @param at where they go, before from or behind to, in the document before the step
 */
public record MoveStep(int from, int to, int at) implements Step {
    @Override
    public Node edit(Node document) {
        Position start = document.resolve(from);
        Position end = document.resolve(to);
        Position target = document.resolve(at);
        boolean whole =
                from < to
                        && start.depth() == end.depth()
                        && start.start(start.depth()) == end.start(end.depth())
                        && isBetweenBlocks(start)
                        && isBetweenBlocks(end);
        if (!whole || !isBetweenBlocks(target) || from < at && at < to) {
            throw new MisfitException(Misfit.MOVE);
        }
        if (at == from || at == to) {
            return document;
        }
        Slice moved = document.slice(from, to);
        int place = at > to ? at - (to - from) : at;
        return document.replace(from, to, Slice.EMPTY).replace(place, place, moved);
    }

    private static boolean isBetweenBlocks(Position position) {
        return !position.parent().type().holdsWords();
    }

    @Override
    public Step invert(Node before) {
        int size = to - from;
        return at > from ? new MoveStep(at - size, at, from) : new MoveStep(at, at + size, to);
    }

    @Override
    public StepMap map() {
        boolean sensible = from < to && (at < from || at > to);
        return sensible ? new MoveMap(from, to, at) : StepMap.EMPTY;
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult begin = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        int target = mapping.map(at, 1);
        Passage passage = Passage.between(begin, end);
        boolean gone =
                begin.position() >= end.position()
                        || passage == Passage.TORN
                        || passage == Passage.COLLAPSED
                        || begin.position() < target && target < end.position();
        return gone
                ? Optional.empty()
                : Optional.of(new MoveStep(begin.position(), end.position(), target));
    }
}
