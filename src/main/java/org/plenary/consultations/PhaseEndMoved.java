package org.plenary.consultations;

import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A phase that runs is to end earlier or later than was said. */
public record PhaseEndMoved(UUID consultation, UUID phase, Instant before, Instant after, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
