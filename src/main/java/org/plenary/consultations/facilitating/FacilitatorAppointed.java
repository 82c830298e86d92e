package org.plenary.consultations.facilitating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A person may write down what others say. */
public record FacilitatorAppointed(UUID consultation, UUID facilitator, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
