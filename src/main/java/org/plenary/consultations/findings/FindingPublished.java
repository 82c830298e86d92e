package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A version of a finding is shown to readers. */
public record FindingPublished(UUID consultation, UUID finding, int version, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
