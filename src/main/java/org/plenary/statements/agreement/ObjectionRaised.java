package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation objected to a version in a silence procedure. */
public record ObjectionRaised(
        UUID statement, UUID procedure, UUID objection, UUID organisation, int paragraphs, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
