package org.plenary.consultations.contributing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a contribution is shown. */
public enum Publication {
    BY_NAME,
    WITHOUT_NAME,
    /** Only those who look after the consultation read it. */
    NOT_AT_ALL;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, if there is one. */
    public static Optional<Publication> of(String slug) {
        return Arrays.stream(values()).filter(p -> p.slug().equals(slug)).findFirst();
    }
}
