package org.plenary.signons.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.Audience;

/**
 * A delivery as coordinators tell of it.
 *
 * @param audience whose list was handed over, PUBLIC or RECIPIENT
 * @param by who handed it over
 * @param note may be empty
 * @param concludes whether the statement is delivered with it
 */
record NewDelivery(
        UUID snapshot,
        Audience audience,
        Handover handover,
        Instant at,
        String by,
        String note,
        List<To> recipients,
        boolean concludes) {
    NewDelivery {
        recipients = List.copyOf(recipients);
    }

    /**
     * Somebody to whom a letter is handed over.
     *
     * @param office may be empty
     * @param email may be empty; then they get no link
     */
    record To(String name, String office, String email) {}
}
