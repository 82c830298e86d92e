package org.plenary.consultations.reporting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * Convenors decided what became of a point.
 *
 * @param finding null for a point that is in no finding: whose it is must not be read beside it
 */
public record OutcomeDecided(UUID consultation, UUID finding, String outcome, int revision, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
