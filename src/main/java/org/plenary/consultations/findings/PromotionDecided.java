package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The consultation above took a finding up, or declined it. */
public record PromotionDecided(
        UUID consultation, UUID finding, UUID promotion, String decision, UUID became, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
