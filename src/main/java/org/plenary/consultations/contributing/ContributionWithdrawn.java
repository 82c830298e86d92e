package org.plenary.consultations.contributing;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A contribution was taken back and erased. */
public record ContributionWithdrawn(UUID consultation, UUID contribution, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
