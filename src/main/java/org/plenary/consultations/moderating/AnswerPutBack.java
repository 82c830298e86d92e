package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What was hidden can be read again. */
public record AnswerPutBack(UUID consultation, UUID hiding, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
