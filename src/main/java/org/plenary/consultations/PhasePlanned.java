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
    static PhasePlanned of(UUID consultation, Phase phase, By by) {
        Span span = phase.span();
        return new PhasePlanned(
                consultation,
                phase.id(),
                phase.kind().slug(),
                span.from(),
                span.until(),
                span.zone().getId(),
                by);
    }

    @Override
    public UUID subject() {
        return consultation;
    }
}
