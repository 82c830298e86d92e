package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A coordinator ended a silence procedure before its time. */
public record SilenceProcedureCancelled(UUID statement, UUID procedure, int version, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
