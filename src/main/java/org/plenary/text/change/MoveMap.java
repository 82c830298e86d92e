package org.plenary.text.change;

/**
 * The map of a move: nothing is deleted, and every position goes along with what is on the side
 * asked for, so that the map can be undone without loss.
 *
 * @param from where the moved range begins
 * @param to where it ends
 * @param at where it goes, at most from or at least to, in the document before the move
 */
record MoveMap(int from, int to, int at) implements StepMap {
    /**
     * The four parts of a document that is moved in, in the order in which forward moves see them.
     */
    static final int LEFT = 0;

    static final int PASSED = 1;
    static final int MOVED = 2;
    static final int RIGHT = 3;

    /** Set beside the part if the range moved towards the end. */
    static final int FORWARD = 4;

    @Override
    public MapResult mapResult(int position, int side) {
        int part = part(position, side);
        return new MapResult(
                position + shift(part),
                0,
                MapResult.NOT_RECOVERABLE,
                new int[] {at > from ? part | FORWARD : part});
    }

    @Override
    public int map(int position, int side) {
        return position + shift(part(position, side));
    }

    int shift(int part) {
        boolean forward = at > from;
        return switch (part) {
            case MOVED -> forward ? at - to : at - from;
            case PASSED -> forward ? from - to : to - from;
            default -> 0;
        };
    }

    /** The part that holds what is on that side of the position. */
    private int part(int position, int side) {
        // The token that the position goes along with.
        int token = side < 0 ? position - 1 : position;
        if (token < Math.min(from, at)) {
            return LEFT;
        } else if (token >= Math.max(to, at)) {
            return RIGHT;
        }
        return token >= from && token < to ? MOVED : PASSED;
    }

    @Override
    public StepMap invert() {
        return at > from
                ? new MoveMap(at - (to - from), at, from)
                : new MoveMap(at, at + (to - from), to);
    }

    @Override
    public int recover(long recovery) {
        throw new IllegalStateException("a move deletes nothing that could be recovered");
    }
}
