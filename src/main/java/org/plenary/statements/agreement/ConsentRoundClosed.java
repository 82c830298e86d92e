package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A consent round ended with a result that has this hash. */
public record ConsentRoundClosed(
        UUID statement, UUID round, int version, int organisations, String sha256, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
