package org.plenary.consultations.coding;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** People of an organisation may code. */
record CodersAppointed(UUID consultation, UUID organisation, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
