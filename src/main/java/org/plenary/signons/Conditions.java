package org.plenary.signons;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a letter may be signed.
 *
 * @param announced the deadline that is told to everybody; null for the one that decides. Who signs
 *     between the two is still accepted
 * @param grace how long after the deadline an e-mail address may still be confirmed
 * @param deliverBy when the letter has to be handed over, or null
 * @param publicForm whether one may sign without an account
 * @param observers whether one may be listed as an observer
 * @param reviewAll whether coordinators look at every sign-on that comes by the public form
 * @param textRule what happens to sign-ons when the text changes
 */
public record Conditions(
        Instant announced,
        Duration grace,
        LocalDate deliverBy,
        boolean publicForm,
        boolean observers,
        boolean reviewAll,
        TextRule textRule) {
    /** One day of grace, the public form open, everything else as simple as can be. */
    public static Conditions usual() {
        return new Conditions(
                null, Duration.ofDays(1), null, true, false, false, TextRule.SUBSTANCE_RENEWS);
    }
}
