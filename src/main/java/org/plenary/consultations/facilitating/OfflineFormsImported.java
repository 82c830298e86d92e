package org.plenary.consultations.facilitating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Forms on paper have become contributions. */
public record OfflineFormsImported(
        UUID consultation, UUID file, int imported, int alreadyThere, int leftOut, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
