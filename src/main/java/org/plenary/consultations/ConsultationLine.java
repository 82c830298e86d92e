package org.plenary.consultations;

import java.time.Instant;
import java.util.UUID;

/**
 * A consultation in a list.
 *
 * @param state draft, open, upcoming, unscheduled or closed
 * @param at when it closes if it is open, opens if that is ahead; else null
 * @param contributions how much was contributed, -1 if nobody counts
 */
record ConsultationLine(
        UUID id,
        String href,
        String title,
        String language,
        String dir,
        String coalition,
        String level,
        String area,
        String place,
        String state,
        Instant at,
        String zone,
        long contributions) {
    public String stateKey() {
        return "consultations.state." + state;
    }

    public String levelKey() {
        return "consultations.level." + level;
    }
}
