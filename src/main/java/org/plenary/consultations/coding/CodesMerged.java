package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What carries a code carries another one. */
record CodesMerged(UUID consultation, UUID code, UUID into, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
