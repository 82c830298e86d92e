package org.plenary.consultations;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A phase was planned, or planned otherwise before it began. */
public record PhasePlanned(
        UUID consultation,
        UUID phase,
        String doing,
        Instant from,
        Instant until,
        String zone,
        By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
