package org.plenary.text.diff;

import java.util.List;
import org.plenary.text.NumberedBlock;

/**
 * What became of one leaf.
 *
 * @param before where it was, null if it is new
 * @param after where it is, null if it is gone
 * @param words its words; those SAME and REMOVED make the text before, those SAME and ADDED the
 *     text after; of a paragraph that moved away all words are REMOVED
 * @param formOnly the words are the same, and only marks, list, level or kind changed
 */
public record BlockChange(
        Kind kind,
        NumberedBlock before,
        NumberedBlock after,
        List<WordChange> words,
        boolean formOnly) {
    /**
     * What became of it. A moved leaf occurs twice: MOVED at its new place and MOVED_AWAY at the
     * old one.
     */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        MOVED,
        MOVED_AWAY
    }

    public BlockChange {
        words = List.copyOf(words);
    }

    /**
     * The block at this place of the reading order: the new one, or the one that is not here any
     * more.
     */
    public NumberedBlock shown() {
        return kind == Kind.MOVED_AWAY || after == null ? before : after;
    }
}
