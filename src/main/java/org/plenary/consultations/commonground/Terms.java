package org.plenary.consultations.commonground;

import org.plenary.consultations.Span;
import org.plenary.shared.web.Refusal;

/**
 * What a round says about itself.
 *
 * @param note a few sentences for those who answer, may be empty
 * @param people whether people may answer in their own right
 * @param proposals whether those who answer may propose propositions
 */
public record Terms(
        String title,
        String note,
        Span span,
        Naming naming,
        Disclosure disclosure,
        boolean people,
        boolean proposals) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_NOTE = 1000;

    public Terms {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Refusal.invalid("commonground.refused.title", LONGEST_TITLE).asException();
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("commonground.refused.note", LONGEST_NOTE).asException();
        }
    }
}
