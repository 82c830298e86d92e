package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What readers flagged was looked at and left as it is. */
public record FlagsClosed(UUID consultation, int flags, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
