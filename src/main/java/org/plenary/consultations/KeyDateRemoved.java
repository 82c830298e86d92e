package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A day to remember was taken out. */
public record KeyDateRemoved(UUID consultation, UUID date, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
