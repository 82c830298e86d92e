package org.plenary.signons.lists;

import java.util.Locale;

/** What becomes of a row. */
public enum Outcome {
    /** It is clear and taken over. */
    RECOGNISED,
    /**
     * Somebody should look at it; whether it is taken over meanwhile is the coordinator's choice.
     */
    DOUBTFUL,
    /** Nothing to do: it is on the list. */
    ALREADY_THERE,
    /** It cannot be taken over. */
    LEFT_OUT;

    /** The outcome's name in JSON, CSV and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
