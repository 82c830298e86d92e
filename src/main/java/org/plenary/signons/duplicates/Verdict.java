package org.plenary.signons.duplicates;

import java.util.Locale;

/** What coordinators found. */
public enum Verdict {
    /** One organisation: one sign-on is kept, the others give way to it. */
    SAME,
    /** Different organisations; never suggested again. */
    DIFFERENT;

    /** The verdict's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
