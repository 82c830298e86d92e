package org.plenary.signons.translations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a translation can be relied on. */
public enum TranslationState {
    /** For coordinators only. */
    DRAFT,
    /** Everybody may read it; nobody vouches for it. */
    UNOFFICIAL,
    /** The coalition stands behind exactly these words. */
    OFFICIAL;

    /** Whether whoever may read the letter may read it. */
    public boolean isShown() {
        return this != DRAFT;
    }

    /** Whether it is one step from here, forward or back. */
    boolean leadsTo(TranslationState other) {
        return Math.abs(ordinal() - other.ordinal()) == 1;
    }

    /** The state's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TranslationState> of(String slug) {
        return Arrays.stream(values()).filter(state -> state.slug().equals(slug)).findFirst();
    }
}
