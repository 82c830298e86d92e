package org.plenary.text;

/** Why a change cannot be made to a text, although it could be read. */
public enum Misfit {
    /** A position lies before the beginning, behind the end, or ends come before beginnings. */
    OUTSIDE,
    /** The new content is open more levels deep than the place where it should go. */
    DEPTHS,
    /** What should become one block is of two kinds that share no content. */
    JOIN,
    /** A block would hold what it may not hold, or lack what it must have. */
    CONTENT,
    /** Only structure should change, but words are in the way. */
    OVERWRITES,
    /** What should stay inside a change is no sequence of whole blocks or runs. */
    GAP,
    /** There is no block at this position. */
    NOTHING_THERE,
    /** The block has no such attribute, or the attribute no such value. */
    ATTRIBUTE,
    /** What should move is no sequence of whole blocks, or its target lies inside of it. */
    MOVE,
    /** The text would grow beyond the {@link Limits}. */
    TOO_LARGE,
    /** What it was about is no longer there, because others deleted or moved it meanwhile. */
    GONE
}
