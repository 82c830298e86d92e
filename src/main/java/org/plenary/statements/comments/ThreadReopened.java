package org.plenary.statements.comments;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Drafters opened a resolved thread again. */
public record ThreadReopened(UUID statement, UUID thread, By by) implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
