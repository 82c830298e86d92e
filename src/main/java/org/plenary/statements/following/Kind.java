package org.plenary.statements.following;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is told: each kind has its preference and is unsubscribed from on its own. */
public enum Kind {
    /** An organisation of theirs was called by name. */
    MENTION,
    /** They follow the statement or its coalition. */
    FOLLOWED;

    /** The kind's name in addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name, if there is one. */
    public static Optional<Kind> of(String slug) {
        return Arrays.stream(values()).filter(k -> k.slug().equals(slug)).findFirst();
    }
}
