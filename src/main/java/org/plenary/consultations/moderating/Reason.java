package org.plenary.consultations.moderating;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something is hidden or flagged. */
public enum Reason {
    /** Personal data of others. */
    PERSONAL_DATA,
    INCITEMENT,
    SPAM,
    OFF_TOPIC,
    OTHER;

    /** The name in JSON, forms, message keys and on what is hidden. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "moderating.reason." + slug();
    }

    /** The one of this name, if there is one. */
    public static Optional<Reason> of(String slug) {
        return Arrays.stream(values()).filter(r -> r.slug().equals(slug)).findFirst();
    }
}
