package org.plenary.signons.delivery;

import java.util.Locale;

/** What is no longer as it was delivered. */
public enum Cause {
    /** A signatory took its name back. */
    WITHDRAWN,
    /** Coordinators found that it was not the signatory's. */
    INVALIDATED,
    /** The same signatory stood there twice. */
    LISTED_TWICE,
    /** What a correction had taken away stands again. */
    RESTORED,
    /** The letter binds another text. */
    TEXT_CHANGED;

    /** The cause's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
