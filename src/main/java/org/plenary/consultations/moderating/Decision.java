package org.plenary.consultations.moderating;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of something hidden after an appeal. */
public enum Decision {
    /** It stays hidden. */
    UPHELD,
    PUT_BACK;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, if there is one. */
    public static Optional<Decision> of(String slug) {
        return Arrays.stream(values()).filter(d -> d.slug().equals(slug)).findFirst();
    }
}
