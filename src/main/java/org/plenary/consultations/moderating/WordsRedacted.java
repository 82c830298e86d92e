package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Words were taken out of an answer; neither which words nor which answer is told. */
public record WordsRedacted(UUID consultation, int stretches, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
