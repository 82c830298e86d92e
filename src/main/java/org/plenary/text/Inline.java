package org.plenary.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A run of characters with the same marks. A line feed in the text is a hard line break.
 *
 * @param text cleaned by {@link Characters#clean}
 * @param marks in a fixed order: link, strong, emphasis, footnote reference
 */
public record Inline(String text, Set<Mark> marks) {
    public Inline {
        marks = ordered(marks);
        text = Characters.clean(text);
        for (Mark mark : marks) {
            if (mark instanceof Mark.FootnoteRef ref) {
                text = ref.label();
            }
        }
    }

    /** A run with these marks, or none. */
    public static Inline of(String text, Mark... marks) {
        return new Inline(text, marks.length == 0 ? Set.of() : new LinkedHashSet<>(List.of(marks)));
    }

    /** The reference to a footnote. */
    public static Inline footnote(String label) {
        return of(label, new Mark.FootnoteRef(label));
    }

    /** Whether this run is the reference to a footnote rather than words. */
    public boolean isFootnoteRef() {
        return marks.stream().anyMatch(Mark.FootnoteRef.class::isInstance);
    }

    public boolean isStrong() {
        return marks.contains(Mark.STRONG);
    }

    public boolean isEmphasis() {
        return marks.contains(Mark.EMPHASIS);
    }

    /** The link, or null. */
    public Mark.Link link() {
        return marks.stream()
                .filter(Mark.Link.class::isInstance)
                .map(Mark.Link.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The same marks over a part of the text. */
    Inline part(int from, int to) {
        return new Inline(text.substring(from, to), marks);
    }

    private static Set<Mark> ordered(Collection<Mark> marks) {
        if (marks.isEmpty()) {
            return Set.of();
        }
        if (marks.size() == 1) {
            return Set.copyOf(marks);
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(Marks.of(marks)));
    }
}
