package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A paper was taken out. */
public record DocumentRemoved(UUID consultation, UUID document, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
