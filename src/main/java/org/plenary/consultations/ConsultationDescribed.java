package org.plenary.consultations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** What a consultation says about itself was changed. */
public record ConsultationDescribed(
        UUID consultation, String level, String area, String participation, int themes, By by)
        implements Fact {
    static ConsultationDescribed of(UUID consultation, Details details, By by) {
        return new ConsultationDescribed(
                consultation,
                details.reach().level().slug(),
                details.reach().area(),
                details.participation().slug(),
                details.themes().size(),
                by);
    }

    @Override
    public UUID subject() {
        return consultation;
    }
}
