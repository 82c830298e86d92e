package org.plenary.statements.comments;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Somebody commented on a statement, or answered in a thread. */
public record CommentMade(
        UUID statement, UUID comment, UUID thread, int version, String audience, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
