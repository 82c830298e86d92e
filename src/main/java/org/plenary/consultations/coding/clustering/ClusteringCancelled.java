package org.plenary.consultations.coding.clustering;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A search for answers that are alike was stopped. */
record ClusteringCancelled(UUID consultation, UUID clustering, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
