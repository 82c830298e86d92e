package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An answer, or all a contribution says, was hidden; which one is not told. */
public record AnswerHidden(UUID consultation, UUID hiding, String reason, boolean whole, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
