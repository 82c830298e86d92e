package org.plenary.statements.agreement;

import java.util.UUID;

/**
 * What somebody wants to say on an item for their organisation.
 *
 * @param reason may be empty where none is needed
 */
public record NewAnswer(UUID item, Stance stance, String reason) {
    /** Whether the others are told why, where they must be. */
    boolean isComplete() {
        return !stance.needsReason() || !reason.isBlank();
    }
}
