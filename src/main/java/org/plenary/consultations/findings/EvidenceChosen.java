package org.plenary.consultations.findings;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A finding has other evidence: how many passages and findings from below are behind it now. */
public record EvidenceChosen(UUID consultation, UUID finding, int passages, int findings, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
