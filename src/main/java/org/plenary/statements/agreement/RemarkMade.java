package org.plenary.statements.agreement;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An organisation told the drafters of something editorial. */
public record RemarkMade(UUID statement, UUID procedure, UUID remark, UUID organisation, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return statement;
    }
}
