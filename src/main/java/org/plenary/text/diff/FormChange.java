package org.plenary.text.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plenary.text.NumberedBlock;

/** What can change about a leaf besides its words. */
public enum FormChange {
    /** A heading became a paragraph, a paragraph an item, and so on. */
    KIND,
    /** The level of a heading. */
    LEVEL,
    /** How many lists it stands in. */
    DEPTH,
    /** How it is numbered: "(a)" instead of "1."; not that it counts 4 instead of 3. */
    NUMBERING,
    /** Strong, emphasis or links of words that stayed. */
    MARKS;

    static Set<FormChange> between(
            NumberedBlock before, NumberedBlock after, List<WordChange> words) {
        var form = EnumSet.noneOf(FormChange.class);
        if (before.kind() != after.kind()) {
            form.add(KIND);
        }
        if (before.level() != after.level()) {
            form.add(LEVEL);
        }
        if (before.depth() != after.depth()) {
            form.add(DEPTH);
        }
        if (!before.isNumberedLike(after)) {
            form.add(NUMBERING);
        }
        if (words.stream().anyMatch(w -> w.kind() == WordChange.Kind.FORMATTED)) {
            form.add(MARKS);
        }
        return form;
    }
}
