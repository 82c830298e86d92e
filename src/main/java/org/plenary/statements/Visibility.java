package org.plenary.statements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may read a statement. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** People of the coalition's member organisations. */
    COALITION,
    /** People of the organisations in the statement's drafting group, and the secretariat. */
    DRAFTING_GROUP;

    /**
     * The visibility's name in JSON, forms and message keys, for example {@code drafting-group}.
     */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The visibility of this name, if there is one. */
    public static Optional<Visibility> of(String slug) {
        return Arrays.stream(values()).filter(v -> v.slug().equals(slug)).findFirst();
    }
}
