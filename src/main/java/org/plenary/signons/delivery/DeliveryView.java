package org.plenary.signons.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as its reader may see it.
 *
 * @param files of the list that the reader may have
 * @param untold how many corrections recipients have not been told
 */
record DeliveryView(
        DeliveriesView.Head head,
        UUID id,
        String href,
        boolean coordinated,
        DeliveriesView.SnapshotLine snapshot,
        Instant at,
        String by,
        String handover,
        String audience,
        String note,
        List<To> recipients,
        List<File> files,
        List<Answer> responses,
        List<Amiss> corrections,
        long untold) {
    /**
     * A recipient.
     *
     * @param email for coordinators, else empty
     * @param mailedAt when we wrote to them, null if we did not
     * @param link whether they have a link that opens their list
     */
    record To(UUID id, String name, String office, String email, Instant mailedAt, boolean link) {}

    /**
     * A file that can be fetched.
     *
     * @param sha256 empty until it is made
     */
    record File(String href, String format, String sha256, long length, int edition) {
        public String messageKey() {
            return "delivery.file." + format;
        }
    }

    /** What a recipient answered; {@code from} may be empty. */
    record Answer(String from, LocalDate on, String words, String link, boolean open) {}

    /**
     * What is no longer as it was delivered.
     *
     * @param name empty where it is withheld from the reader, or about the text
     * @param version of the text that came, 0 where it is about a name
     * @param toldAt when recipients were told, null if they were not
     */
    record Amiss(String cause, String name, int version, Instant at, Instant toldAt) {
        public String messageKey() {
            return "delivery.cause." + cause;
        }
    }

    public String handoverKey() {
        return "delivery.handover." + handover;
    }

    public String audienceKey() {
        return "delivery.audience." + audience;
    }
}
