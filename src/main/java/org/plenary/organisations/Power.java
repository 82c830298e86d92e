package org.plenary.organisations;

import java.util.Locale;

/** What a mandate lets a person do in their organisation's name. */
public enum Power {
    SIGN,
    AMEND,
    CONTRIBUTE,
    VOTE,
    CONVENE;

    /** The power's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
