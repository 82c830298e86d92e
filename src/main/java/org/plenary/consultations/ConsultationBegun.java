package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A consultation was begun; {@code from} is the one it repeats, or null. */
public record ConsultationBegun(UUID consultation, UUID coalition, UUID convenor, UUID from, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
