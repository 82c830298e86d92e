package org.plenary.consultations.commonground;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A proposition was written: asked at once, or proposed by somebody who may not decide. */
public record PropositionPut(UUID consultation, UUID round, UUID proposition, String state, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
