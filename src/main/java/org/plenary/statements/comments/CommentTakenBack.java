package org.plenary.statements.comments;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A comment's author took it back. */
public record CommentTakenBack(UUID statement, UUID comment, By by) implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
