package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The counts are the convenors' again. */
record CountsTakenBack(UUID consultation, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
