package org.plenary.statements.comments;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The threads of a statement were carried to a new version of its text. */
public record ThreadsCarried(UUID statement, int version, int kept, int gone, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
