package org.plenary.consultations.findings;

import java.util.Locale;

/** How far the present wording of a finding is. */
public enum FindingState {
    DRAFT,
    /** A second person is to look at it. */
    IN_REVIEW,
    /** A second person has agreed. */
    AGREED;

    /** The name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
