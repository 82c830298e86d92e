package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A second person is asked to look at a finding. */
public record ReviewAsked(UUID consultation, UUID finding, int round, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
