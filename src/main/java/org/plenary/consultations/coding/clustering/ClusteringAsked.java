package org.plenary.consultations.coding.clustering;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** Answers to a question are searched for those that are alike. */
record ClusteringAsked(UUID consultation, UUID question, UUID clustering, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
