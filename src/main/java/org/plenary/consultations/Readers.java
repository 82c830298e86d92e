package org.plenary.consultations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may read the page of a published consultation. */
public enum Readers {
    EVERYBODY,
    /** The coalition, and the organisations that were invited. */
    COALITION;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name, if there is one. */
    public static Optional<Readers> of(String slug) {
        return Arrays.stream(values()).filter(r -> r.slug().equals(slug)).findFirst();
    }
}
