package org.plenary.consultations.facilitating;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How people at a meeting agreed that what they say is written down. */
public enum Consent {
    SPOKEN,
    WRITTEN,
    /** Then nothing of it is published. */
    NOT_ASKED;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "facilitating.consent." + slug();
    }

    /** The one of this name, if there is one. */
    public static Optional<Consent> of(String slug) {
        return Arrays.stream(values()).filter(c -> c.slug().equals(slug)).findFirst();
    }
}
