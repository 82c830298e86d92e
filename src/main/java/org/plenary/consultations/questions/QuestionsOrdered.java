package org.plenary.consultations.questions;

import java.util.List;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The questions of a consultation stand in another order. */
public record QuestionsOrdered(UUID consultation, List<UUID> questions, By by) implements Fact {
    public QuestionsOrdered {
        questions = List.copyOf(questions);
    }

    @Override
    public UUID subject() {
        return consultation;
    }
}
