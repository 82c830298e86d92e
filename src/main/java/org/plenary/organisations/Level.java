package org.plenary.organisations;

import java.util.Locale;

/** How far an organisation's work reaches. */
public enum Level {
    LOCAL,
    NATIONAL,
    REGIONAL,
    GLOBAL;

    /** The level's name in JSON, CSV and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
