package org.plenary.consultations.reporting;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A version of a consultation's report was published. */
public record ReportPublished(
        UUID consultation, int number, String sha256, Instant embargoUntil, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
