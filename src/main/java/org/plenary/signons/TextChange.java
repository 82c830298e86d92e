package org.plenary.signons;

import java.util.Locale;

/** Why a letter binds a text. */
public enum TextChange {
    /** The letter was opened with it. */
    OPENED,
    /** A correction of form: it says the same as before. */
    EDITORIAL,
    /** It says something else than before. */
    SUBSTANTIVE;

    /** The change's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
