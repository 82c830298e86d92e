package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Nobody objected until the deadline: the coalition agrees to exactly these words. */
public record AgreementReached(UUID statement, int version, UUID procedure, String sha256, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
