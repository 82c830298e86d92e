package org.plenary.statements.agreement;

import java.time.Duration;
import org.plenary.shared.time.Deadline;

/**
 * What a coordinator sets for a silence procedure.
 *
 * @param message what members are told, may be empty
 * @param shortReason why the usual time cannot be given, shown to all; empty if it is given
 */
public record SilenceTerms(Deadline deadline, String message, String shortReason) {
    /** What organisations have to make up their minds, as a rule. */
    public static final Duration USUAL = Duration.ofHours(72);

    /** What they have at least, for a reason. */
    public static final Duration SHORTEST = Duration.ofHours(24);

    /** The shortest period that this procedure may have. */
    Duration minimum() {
        return shortReason.isEmpty() ? USUAL : SHORTEST;
    }
}
