package org.plenary.consultations.commonground;

import java.util.Locale;

/** What became of a proposition. */
public enum PropositionState {
    /** A participant would like it to be asked. */
    PROPOSED,
    /** It is put to everybody. */
    ASKED,
    /** It was not let in. */
    DECLINED,
    /** It is asked no more, and counts no more. */
    REMOVED;

    /** The name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
