package org.plenary.consultations.commonground;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A round was planned, or planned otherwise. */
public record RoundPlanned(
        UUID consultation,
        UUID round,
        Instant opensAt,
        Instant endsAt,
        String naming,
        String disclosure,
        By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
