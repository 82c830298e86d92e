package org.plenary.statements.comments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the drafters answered a thread. */
public enum Outcome {
    ACCEPTED,
    PARTLY,
    NOT_ACCEPTED,
    NOTED,
    /** A question that got its answer. */
    ANSWERED;

    /** The outcome's name in JSON, forms and message keys, for example {@code not-accepted}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of this name, if there is one. */
    public static Optional<Outcome> of(String slug) {
        return Arrays.stream(values()).filter(o -> o.slug().equals(slug)).findFirst();
    }
}
