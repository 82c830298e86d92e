package org.plenary.consultations.coding.clustering;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Answers that are alike were given a code together. */
record ClusterAccepted(UUID consultation, UUID cluster, UUID code, int answers, By by)
        implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
