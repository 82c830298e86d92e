package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A passage carries a code no more. */
record CodingRemoved(UUID consultation, UUID coding, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
