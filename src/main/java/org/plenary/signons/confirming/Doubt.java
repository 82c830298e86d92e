package org.plenary.signons.confirming;

import java.util.Locale;

/** Why a coordinator looks at a submission before it counts. */
public enum Doubt {
    /** Its mail address is of a kind that is thrown away. */
    DISPOSABLE,
    /** There were many like it, and no work was done for it. */
    MANY,
    /** A sign-on of that name stands. */
    DUPLICATE,
    /**
     * An organisation of that name is in our register, and the mail address is not of its domain.
     */
    REGISTERED,
    /** The letter's coordinators look at every one. */
    ALL;

    /** The name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says to coordinators. */
    public String messageKey() {
        return "confirming.doubt." + slug();
    }
}
