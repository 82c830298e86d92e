package org.plenary.signons.reservations;

import java.util.Locale;

/** What a signatory says beside its signature. */
public enum WordingKind {
    /** It endorses the text and dissociates itself from a part of it. */
    RESERVATION,
    /** It explains how it understands the text. */
    POSITION;

    /** The kind's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
