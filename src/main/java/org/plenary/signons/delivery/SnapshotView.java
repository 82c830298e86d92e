package org.plenary.signons.delivery;

import java.util.List;
import java.util.UUID;

/** A snapshot as coordinators see it. */
record SnapshotView(
        DeliveriesView.Head head,
        UUID id,
        DeliveriesView.SnapshotLine line,
        int version,
        String sha256,
        long journalNumber,
        String journalHash,
        List<DeliveryView.File> forEverybody,
        List<DeliveryView.File> forRecipients) {}
