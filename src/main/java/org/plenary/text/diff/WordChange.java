package org.plenary.text.diff;

import java.util.List;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;

/**
 * A stretch of words that stayed, came or went; where some went and some came, those that went
 * stand first.
 *
 * @param before the runs in the older text, empty for what came
 * @param after the runs in the newer text, empty for what went
 */
public record WordChange(Kind kind, List<Inline> before, List<Inline> after) {
    /** What happened to the words. */
    public enum Kind {
        /** The same; only the label of a footnote may have been counted anew. */
        SAME,
        ADDED,
        REMOVED,
        /** The same words with other marks: strong, emphasis or link. */
        FORMATTED
    }

    public WordChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static WordChange same(List<Inline> inlines) {
        return new WordChange(Kind.SAME, inlines, inlines);
    }

    static WordChange added(List<Inline> inlines) {
        return new WordChange(Kind.ADDED, List.of(), inlines);
    }

    static WordChange removed(List<Inline> inlines) {
        return new WordChange(Kind.REMOVED, inlines, List.of());
    }

    /** The runs as they are now, or as they were if they are gone. */
    public List<Inline> inlines() {
        return kind == Kind.REMOVED ? before : after;
    }

    /** The words without marks. */
    public String text() {
        return Inlines.text(inlines());
    }

    /** Whether words came or went. */
    public boolean isWording() {
        return kind == Kind.ADDED || kind == Kind.REMOVED;
    }
}
