package org.plenary.consultations.questions;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A question says something else from now on; answers keep the wording they were given to. */
public record QuestionReworded(UUID consultation, UUID question, int version, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
