package org.plenary.signons.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was delivered of a letter, and for coordinators what could be.
 *
 * @param snapshots for coordinators only
 * @param untold how many corrections recipients have not been told, for coordinators only
 */
record DeliveriesView(
        Head head,
        boolean coordinated,
        List<DeliveryLine> deliveries,
        List<SnapshotLine> snapshots,
        long untold) {
    /** The letter. */
    record Head(UUID id, String href, String title, String language, String dir) {}

    /**
     * A snapshot in a list.
     *
     * @param delivered whether it was handed over to anybody
     */
    record SnapshotLine(
            String href,
            int number,
            boolean addendum,
            long organisations,
            long individuals,
            long observers,
            Instant at,
            boolean delivered) {
        public long signatories() {
            return organisations + individuals;
        }
    }

    /**
     * A delivery in a list.
     *
     * @param recipients name and office of each
     */
    record DeliveryLine(
            String href,
            Instant at,
            String handover,
            List<String> recipients,
            SnapshotLine snapshot,
            long corrections,
            long responses) {
        public String handoverKey() {
            return "delivery.handover." + handover;
        }
    }
}
