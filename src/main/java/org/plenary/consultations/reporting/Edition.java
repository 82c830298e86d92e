package org.plenary.consultations.reporting;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;

/**
 * A published version of a report without what it says, which is long.
 *
 * @param sha256 of what it says
 * @param embargoUntil null for none
 */
@TemplateData
record Edition(UUID id, int number, String sha256, Instant publishedAt, Instant embargoUntil) {
    /** Whether everybody who may read the consultation may read it at an instant. */
    boolean isOut(Instant now) {
        return embargoUntil == null || !now.isBefore(embargoUntil);
    }

    /** From when on it can be read. */
    public Instant outSince() {
        return embargoUntil == null || embargoUntil.isBefore(publishedAt)
                ? publishedAt
                : embargoUntil;
    }
}
