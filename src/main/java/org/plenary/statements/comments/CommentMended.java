package org.plenary.statements.comments;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A comment's author wrote it anew. */
public record CommentMended(UUID statement, UUID comment, int revision, By by) implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
