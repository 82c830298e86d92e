package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation answered on this many items of a consent round, or changed its answers. */
public record ConsentAnswered(UUID statement, UUID round, UUID organisation, int answers, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
