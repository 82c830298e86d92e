package org.plenary.consultations.reporting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The introduction of the next report was written. */
public record ReportIntroduced(UUID consultation, int revision, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
