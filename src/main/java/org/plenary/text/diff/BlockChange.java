package org.plenary.text.diff;

import java.util.List;
import java.util.Set;
import org.plenary.text.NumberedBlock;

/**
 * What became of one leaf, or of one part of a leaf that was split or joined.
 *
 * @param before where it was, null if it is new
 * @param after where it is, null if it is gone
 * @param words its words; those that stayed and went make the text before, those that stayed and
 *     came the text after; of a paragraph that moved away all words are REMOVED. Parts of one leaf
 *     follow each other, and together make its text
 * @param form what changed besides its words
 * @param rows of a table that stayed or moved: its rows; else empty
 */
public record BlockChange(
        Kind kind,
        NumberedBlock before,
        NumberedBlock after,
        List<WordChange> words,
        Set<FormChange> form,
        List<RowChange> rows) {
    /** What became of it. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        /** At its new place; it occurs a second time as MOVED_AWAY at the old one. */
        MOVED,
        MOVED_AWAY,
        /** One of several leaves that one leaf was divided into; {@code before} is that one. */
        SPLIT,
        /** One of several leaves that became one leaf; {@code after} is that one. */
        JOINED
    }

    public BlockChange {
        words = List.copyOf(words);
        form = Set.copyOf(form);
        rows = List.copyOf(rows);
    }

    /**
     * The block at this place of the reading order: the new one, or the one that is not here any
     * more.
     */
    public NumberedBlock shown() {
        return kind == Kind.MOVED_AWAY || after == null ? before : after;
    }

    /** Whether it is a further part of the same split or joined leaf as the change before it. */
    public boolean continuesLeafOf(BlockChange previous) {
        return previous != null
                && previous.kind == kind
                && (kind == Kind.SPLIT && previous.before == before
                        || kind == Kind.JOINED && previous.after == after);
    }

    /** Whether the words are the same, and only marks, list, level or kind changed. */
    public boolean formOnly() {
        return !form.isEmpty() && words.stream().noneMatch(WordChange::isWording);
    }
}
