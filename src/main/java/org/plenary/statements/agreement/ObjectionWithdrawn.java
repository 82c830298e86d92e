package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation took its objection back. */
public record ObjectionWithdrawn(
        UUID statement, UUID procedure, UUID objection, UUID organisation, By by) implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
