package org.plenary.text.change;

/** Something that positions can be carried through. */
public interface Mappable {
    /**
     * Where a position goes.
     *
     * @param side -1 stays with what is before the position, 1 with what is behind it
     */
    MapResult mapResult(int position, int side);

    /** As {@link #mapResult}, the position only. */
    default int map(int position, int side) {
        return mapResult(position, side).position();
    }
}
