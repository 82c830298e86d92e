package org.plenary.statements.following;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon somebody is written to. */
public enum Pace {
    AT_ONCE,
    DAILY,
    OFF;

    /** The pace's name in JSON, forms and message keys, for example {@code at-once}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The pace of this name, if there is one. */
    public static Optional<Pace> of(String slug) {
        return Arrays.stream(values()).filter(p -> p.slug().equals(slug)).findFirst();
    }
}
