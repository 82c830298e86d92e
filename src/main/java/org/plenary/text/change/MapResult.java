package org.plenary.text.change;

/** Where a position went, and what was deleted around it. */
public final class MapResult {
    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int SIDE = 8;
    static final long NOT_RECOVERABLE = -1;
    static final int[] NO_MOVES = {};

    private final int position;
    private final int deletion;
    private final long recovery;
    private final int[] course;

    MapResult(int position, int deletion, long recovery, int[] course) {
        this.position = position;
        this.deletion = deletion;
        this.recovery = recovery;
        this.course = course;
    }

    static MapResult shifted(int position) {
        return new MapResult(position, 0, NOT_RECOVERABLE, NO_MOVES);
    }

    public int position() {
        return position;
    }

    /** Whether what was on the side asked for is gone. */
    public boolean deleted() {
        return (deletion & SIDE) != 0;
    }

    /** Whether what was directly before is gone. */
    public boolean deletedBefore() {
        return (deletion & (BEFORE | ACROSS)) != 0;
    }

    /** Whether what was directly behind is gone. */
    public boolean deletedAfter() {
        return (deletion & (AFTER | ACROSS)) != 0;
    }

    /** Whether one deletion took what was on both sides. */
    public boolean deletedAcross() {
        return (deletion & ACROSS) != 0;
    }

    int deletion() {
        return deletion;
    }

    /** Which range it was in, and where, for the map that mirrors this one; or -1. */
    long recovery() {
        return recovery;
    }

    /** Which part of each move on the way it was in; see {@link Passage}. */
    int[] course() {
        return course;
    }
}
