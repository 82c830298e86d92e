package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation was invited to contribute. */
public record OrganisationAsked(UUID consultation, UUID organisation, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
