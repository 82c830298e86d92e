package org.plenary.consultations.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure its authors are of a finding; they say why. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name, if there is one. */
    public static Optional<Confidence> of(String slug) {
        return Arrays.stream(values()).filter(c -> c.slug().equals(slug)).findFirst();
    }
}
