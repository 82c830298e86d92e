package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A finding was written, or said otherwise. */
public record FindingWritten(UUID consultation, UUID finding, int revision, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
