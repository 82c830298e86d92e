package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A consultation got its page. */
public record ConsultationPublished(UUID consultation, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
