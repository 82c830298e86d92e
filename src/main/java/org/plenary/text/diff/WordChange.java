package org.plenary.text.diff;

import java.util.List;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.format.Html;

/** A stretch of words that stayed, came or went; where both, what went stands first. */
public record WordChange(Kind kind, List<Inline> inlines) {
    /** What happened to the words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    public WordChange {
        inlines = List.copyOf(inlines);
    }

    /** The words without marks. */
    public String text() {
        return Inlines.text(inlines);
    }

    /** The words as HTML safe to show, without ins and del around them. */
    public String html() {
        return Html.inline(inlines);
    }
}
