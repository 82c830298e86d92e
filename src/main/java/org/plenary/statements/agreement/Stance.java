package org.plenary.statements.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation thinks of a text. */
public enum Stance {
    /** This is what we want to say, too. */
    SUPPORT,
    /** Not all we wished for, and good enough. */
    LIVE_WITH,
    /** We do not carry it and do not stand in the way. */
    STAND_ASIDE,
    /** It should not go out like this. */
    OBJECT;

    /** Whether the others must be told why. */
    public boolean needsReason() {
        return this == STAND_ASIDE || this == OBJECT;
    }

    /** The stance's name in JSON, forms and message keys, for example {@code live-with}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stance of this name, if there is one. */
    public static Optional<Stance> of(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
