package org.plenary.consultations.commonground;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation answered in a round by name. Of secret rounds nothing is told. */
public record PositionTaken(
        UUID consultation, UUID round, UUID proposition, UUID organisation, String stand, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
