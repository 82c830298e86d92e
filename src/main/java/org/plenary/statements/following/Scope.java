package org.plenary.statements.following;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one click in a mail unsubscribes from. */
enum Scope {
    MENTION,
    FOLLOWED,
    /** Everything that comes once a day. */
    DIGEST;

    static Scope of(Kind kind) {
        return kind == Kind.MENTION ? MENTION : FOLLOWED;
    }

    /** The scope's name in addresses and message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> of(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }

    /** Whether a person with this preference gets mails of this scope. */
    boolean isOn(NewsPreference wish) {
        return switch (this) {
            case MENTION -> wish.mentions() != Pace.OFF;
            case FOLLOWED -> wish.rest() != Pace.OFF;
            case DIGEST -> wish.mentions() == Pace.DAILY || wish.rest() == Pace.DAILY;
        };
    }

    /** Whether it covers a kind for a person with this preference. */
    boolean covers(Kind kind, NewsPreference wish) {
        return this == DIGEST ? wish.of(kind) == Pace.DAILY : this == of(kind);
    }
}
