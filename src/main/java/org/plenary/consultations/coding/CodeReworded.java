package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A code says something else. */
record CodeReworded(UUID consultation, UUID code, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
