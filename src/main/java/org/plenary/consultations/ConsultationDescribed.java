package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What a consultation says about itself was changed. */
public record ConsultationDescribed(
        UUID consultation, String level, String area, String participation, int themes, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
