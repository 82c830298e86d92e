package org.plenary.signons.proof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What can be proven of a letter, as far as the reader may know.
 *
 * @param texts every text it ever bound, the present one first
 * @param sources on what the sign-ons rest whose names everybody may see
 * @param withheld how many more have signed
 * @param due how many who signed an earlier text have been asked to sign the present one
 * @param history what the journal says of the letter itself
 * @param journalNumber the last sealed entry of the journal, and its hash
 * @param address of the letter, absolute
 */
record ProofView(
        UUID id,
        String href,
        String title,
        String language,
        String dir,
        Instant openedAt,
        Instant closesAt,
        Instant announcedAt,
        String zone,
        boolean open,
        long signatories,
        long organisations,
        long individuals,
        long observers,
        List<BoundText> texts,
        List<Counted> sources,
        long withheld,
        long due,
        List<Entry> history,
        long journalNumber,
        String journalHash,
        String address) {
    /**
     * A text that the letter bound.
     *
     * @param change opened, editorial or substantive
     * @param renewal whether who had signed before was asked to sign it
     * @param effective how many stand under the letter who signed this text
     * @param due how many of its signatories have been asked to sign a later one
     */
    record BoundText(
            int version,
            String versionHref,
            String sha256,
            String change,
            boolean renewal,
            String explanation,
            Instant at,
            boolean present,
            long effective,
            long due) {
        public String changeKey() {
            return "proof.change." + change;
        }
    }

    /** So many rest on this source. */
    record Counted(String key, long count) {
        public String messageKey() {
            return "proof.source." + key;
        }
    }

    /**
     * An entry of the journal.
     *
     * @param number 0 while it is not sealed
     * @param before a deadline that was put off, null for other entries
     * @param after to when it was put off
     */
    record Entry(String kind, Instant at, long number, Instant before, Instant after) {
        private static final Set<String> SAID =
                Set.of(
                        "letter-opened",
                        "letter-extended",
                        "letter-text-changed",
                        "letter-delivered",
                        "sign-on-made",
                        "sign-on-entered",
                        "sign-on-moved",
                        "sign-on-rewritten");

        public String messageKey() {
            return "proof.entry." + (SAID.contains(kind) ? kind : "other");
        }
    }

    /** The present text. */
    public BoundText text() {
        return texts.get(0);
    }
}
