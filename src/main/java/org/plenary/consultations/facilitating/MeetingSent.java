package org.plenary.consultations.facilitating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What was said at a meeting has become contributions. */
public record MeetingSent(
        UUID consultation, UUID meeting, int voices, int people, String publication, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
