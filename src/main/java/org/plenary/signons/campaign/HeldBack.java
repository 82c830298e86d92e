package org.plenary.signons.campaign;

import java.util.Locale;

/** Why somebody is not written to. */
public enum HeldBack {
    SIGNED,
    DECLINED,
    /** They asked not to be written to. */
    STOPPED,
    BOUNCED,
    /** No address is known. */
    NO_ADDRESS,
    /** The coalition wrote to them within its pause, about this letter or another. */
    RECENTLY;

    /** The reason's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
