package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A phase that had not begun was taken out. */
public record PhaseRemoved(UUID consultation, UUID phase, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
