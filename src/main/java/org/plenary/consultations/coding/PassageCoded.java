package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Passages were given a code. */
record PassageCoded(UUID consultation, UUID code, int passages, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
