package org.plenary.consultations.reporting;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What became of points was settled, and contributors are told. */
public record OutcomesSettled(UUID consultation, int points, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
