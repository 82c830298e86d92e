package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A consultation feeds another one from now on; {@code parent} is null if it feeds none. */
public record ConsultationMoved(UUID consultation, UUID parent, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
