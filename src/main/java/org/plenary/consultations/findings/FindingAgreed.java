package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A second person agreed to a finding. */
public record FindingAgreed(UUID consultation, UUID finding, int version, String sha256, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
