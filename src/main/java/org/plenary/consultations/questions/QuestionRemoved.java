package org.plenary.consultations.questions;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A question is asked no more; what was answered stays. */
public record QuestionRemoved(UUID consultation, UUID question, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
