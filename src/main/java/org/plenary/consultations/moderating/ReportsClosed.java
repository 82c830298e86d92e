package org.plenary.consultations.moderating;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What readers reported was looked at and left as it is. */
public record ReportsClosed(UUID consultation, int reports, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
