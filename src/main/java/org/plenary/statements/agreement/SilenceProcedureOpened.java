package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A version was put to the coalition's silence. */
public record SilenceProcedureOpened(
        UUID statement,
        UUID procedure,
        int version,
        String sha256,
        java.time.Instant closesAt,
        String zone,
        By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
