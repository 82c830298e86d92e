package org.plenary.consultations.commonground;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A proposition that nobody had answered says something else. */
public record PropositionReworded(
        UUID consultation, UUID round, UUID proposition, int version, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
