package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coder was done with an answer. */
record AnswerCoded(UUID consultation, UUID answer, int codings, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
