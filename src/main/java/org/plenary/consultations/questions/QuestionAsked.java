package org.plenary.consultations.questions;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A question was added to a consultation. */
public record QuestionAsked(UUID consultation, UUID question, int version, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
