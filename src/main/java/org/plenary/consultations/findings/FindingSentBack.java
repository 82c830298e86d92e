package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A second person sent a finding back to its authors. */
public record FindingSentBack(UUID consultation, UUID finding, int round, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
