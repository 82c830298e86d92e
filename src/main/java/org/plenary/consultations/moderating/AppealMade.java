package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A contributor wants what was hidden to be read. */
public record AppealMade(UUID consultation, UUID hiding, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
