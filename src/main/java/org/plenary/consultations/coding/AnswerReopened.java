package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coder looks at an answer again. */
record AnswerReopened(UUID consultation, UUID answer, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
