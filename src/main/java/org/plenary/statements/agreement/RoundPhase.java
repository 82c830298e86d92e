package org.plenary.statements.agreement;

import java.util.Locale;

/** Where a consent round is. */
public enum RoundPhase {
    /** Answers are in time. */
    OPEN,
    /** The deadline has passed; the result is about to be recorded. */
    OVER,
    /** The result is recorded. */
    CLOSED;

    /** The phase's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
