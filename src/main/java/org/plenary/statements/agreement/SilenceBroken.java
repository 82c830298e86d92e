package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An objection broke a silence procedure; nothing makes it whole again. */
public record SilenceBroken(UUID statement, UUID procedure, int version, UUID objection, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
