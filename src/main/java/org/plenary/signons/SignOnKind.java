package org.plenary.signons;

import java.util.Locale;

/** In whose name somebody signs. */
public enum SignOnKind {
    ORGANISATION,
    INDIVIDUAL;

    /** The kind's name in JSON, CSV, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
