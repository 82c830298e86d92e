package org.plenary.statements.agreement;

import java.util.Locale;

/** Where a silence procedure is. */
public enum SilencePhase {
    /** Objections are in time. */
    RUNNING,
    /** The deadline has passed; the outcome is about to be recorded. */
    OVER,
    /** Nobody objected. */
    AGREED,
    /** Somebody objected. */
    BROKEN,
    /** A coordinator ended it before its time. */
    CANCELLED;

    /** The phase's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
