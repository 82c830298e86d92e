package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;
import org.plenary.text.Slice;

/**
 * Replaces what is around a gap and keeps what is in it: wraps, lifts, or turns blocks into others.
 *
 * @param from where the replaced range begins
 * @param to where it ends
 * @param gapFrom where what is kept begins
 * @param gapTo where it ends
 * @param slice what comes around it
 * @param insert where in the slice the kept content goes
 * @param structure fails if anything but boundaries of nodes would be replaced
 */
public record ReplaceAroundStep(
        int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    @Override
    public Node edit(Node document) {
        if (from > gapFrom || gapFrom > gapTo || gapTo > to) {
            throw new MisfitException(Misfit.OUTSIDE);
        }
        if (structure
                && (Between.hasContent(document, from, gapFrom)
                        || Between.hasContent(document, gapTo, to))) {
            throw new MisfitException(Misfit.OVERWRITES);
        }
        Slice gap = document.slice(gapFrom, gapTo);
        if (gap.openStart() != 0 || gap.openEnd() != 0) {
            throw new MisfitException(Misfit.GAP);
        }
        return document.replace(from, to, slice.insert(insert, gap.content()));
    }

    @Override
    public Step invert(Node before) {
        int gap = gapTo - gapFrom;
        return new ReplaceAroundStep(
                from,
                from + slice.size() + gap,
                from + insert,
                from + insert + gap,
                before.slice(from, to).without(gapFrom - from, gapTo - from),
                gapFrom - from,
                structure);
    }

    @Override
    public StepMap map() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult begin = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        MapResult gapBegin = from == gapFrom ? begin : mapping.mapResult(gapFrom, -1);
        MapResult gapEnd = to == gapTo ? end : mapping.mapResult(gapTo, 1);
        if (begin.deletedAcross() && end.deletedAcross()
                || gapBegin.position() < begin.position()
                || gapEnd.position() > end.position()
                || isScattered(begin, end, gapBegin, gapEnd)) {
            return Optional.empty();
        }
        return Optional.of(
                new ReplaceAroundStep(
                        begin.position(),
                        end.position(),
                        gapBegin.position(),
                        gapEnd.position(),
                        slice,
                        insert,
                        structure));
    }

    /** Whether moves tore it, or came between what it takes away. */
    private boolean isScattered(
            MapResult begin, MapResult end, MapResult gapBegin, MapResult gapEnd) {
        Passage whole = Passage.between(begin, end);
        return whole == Passage.TORN
                || whole == Passage.COLLAPSED
                || from < gapFrom && Passage.between(begin, gapBegin) != Passage.INTACT
                || gapTo < to && Passage.between(gapEnd, end) != Passage.INTACT;
    }
}
