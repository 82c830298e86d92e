package org.plenary.consultations.commonground;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A proposition was let in, declined, or is asked no more. */
public record PropositionDecided(
        UUID consultation, UUID round, UUID proposition, String state, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
