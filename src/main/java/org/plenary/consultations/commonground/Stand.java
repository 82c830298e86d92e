package org.plenary.consultations.commonground;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where somebody stands on a proposition. */
public enum Stand {
    AGREE,
    DISAGREE,
    PASS;

    static final List<Stand> ALL = List.of(values());

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name, if there is one. */
    public static Optional<Stand> of(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
