package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The coalition's organisations were asked what they think of a version. */
public record ConsentRoundOpened(
        UUID statement,
        UUID round,
        int version,
        String sha256,
        int items,
        java.time.Instant closesAt,
        String zone,
        By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
