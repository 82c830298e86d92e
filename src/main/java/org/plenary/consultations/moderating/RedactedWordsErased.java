package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Words that had been taken out were erased for good. */
public record RedactedWordsErased(UUID consultation, int stretches, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
