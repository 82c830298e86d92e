package org.plenary.consultations.contributing;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A contribution was sent; by the platform, where it has no name. */
public record ContributionSent(
        UUID consultation, UUID contribution, int number, String sha256, String publication, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
