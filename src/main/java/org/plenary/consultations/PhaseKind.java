package org.plenary.consultations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done in a phase. Contributions are taken in {@link #OPEN} ones and in no other. */
public enum PhaseKind {
    PREPARING,
    OPEN,
    ANALYSING,
    DRAFTING,
    AMENDING,
    SIGNING,
    REPORTING;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name, if there is one. */
    public static Optional<PhaseKind> of(String slug) {
        return Arrays.stream(values()).filter(k -> k.slug().equals(slug)).findFirst();
    }
}
