package org.plenary.statements.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How far somebody has read a statement.
 *
 * @param version the newest version they looked at
 * @param before the one they had looked at before that, or null
 * @param at when they first looked at the version
 */
record Reading(int version, Integer before, Instant at) {
    // Whoever opens the page and comes back from what changed is still told what changed.
    private static final Duration SITTING = Duration.ofHours(1);

    /** The version to compare the newest with; empty if nothing is new to them. */
    OptionalInt since(int latest, Instant now) {
        if (version < latest) {
            return OptionalInt.of(version);
        }
        return before != null && now.isBefore(at.plus(SITTING))
                ? OptionalInt.of(before)
                : OptionalInt.empty();
    }
}
