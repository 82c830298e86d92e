package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A merged code stands by itself again. */
record CodesParted(UUID consultation, UUID code, UUID from, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
