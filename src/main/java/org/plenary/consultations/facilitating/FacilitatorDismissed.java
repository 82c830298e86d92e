package org.plenary.consultations.facilitating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A person may no longer write down what others say. */
public record FacilitatorDismissed(UUID consultation, UUID facilitator, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
