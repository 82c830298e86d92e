package org.plenary.text.merge;

/**
 * Where a comment or a citation holds on to a text.
 *
 * @param block id of a paragraph, heading or other leaf
 * @param from UTF-16 offset of its first character in the words of the block
 * @param to offset behind its last, or {@link #END}
 */
public record Anchor(String block, int from, int to) {
    /** Up to the end of the block, wherever it is. */
    public static final int END = Integer.MAX_VALUE;

    public Anchor {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /** A whole block, whatever its words. */
    public static Anchor block(String id) {
        return new Anchor(id, 0, END);
    }

    boolean isWholeBlock() {
        return from == 0 && to == END;
    }
}
