package org.plenary.statements;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A statement was begun. */
public record StatementCreated(UUID statement, UUID coalition, String visibility, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
