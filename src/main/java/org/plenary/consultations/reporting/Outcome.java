package org.plenary.consultations.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a point. */
public enum Outcome {
    ADOPTED,
    PARTLY,
    NOT_ADOPTED,
    UNDECIDED;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, if there is one. */
    public static Optional<Outcome> of(String slug) {
        return Arrays.stream(values()).filter(o -> o.slug().equals(slug)).findFirst();
    }
}
