package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A paper was added; {@code sha256} is of its file, null for a link. */
public record DocumentAdded(UUID consultation, UUID document, String sha256, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
