package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation is invited to contribute no more. */
public record OrganisationAskedNoMore(UUID consultation, UUID organisation, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
