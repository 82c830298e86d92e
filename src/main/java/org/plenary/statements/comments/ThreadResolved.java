package org.plenary.statements.comments;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Drafters resolved a thread with an outcome. */
public record ThreadResolved(UUID statement, UUID thread, String outcome, By by) implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
