package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** An appeal was decided. */
public record AppealDecided(UUID consultation, UUID hiding, String decision, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
