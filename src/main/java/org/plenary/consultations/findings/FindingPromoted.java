package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A finding was offered to the consultation above. */
public record FindingPromoted(
        UUID consultation, UUID finding, int version, UUID promotion, UUID into, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
