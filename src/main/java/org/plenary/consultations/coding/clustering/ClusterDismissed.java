package org.plenary.consultations.coding.clustering;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A suggestion was put aside. */
record ClusterDismissed(UUID consultation, UUID cluster, By by) implements Fact {
    @Override
    public UUID subject() {
        return consultation;
    }
}
