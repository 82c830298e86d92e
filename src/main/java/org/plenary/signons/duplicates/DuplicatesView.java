package org.plenary.signons.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The coordinators' page of what may be one organisation.
 *
 * @param show open, later or decided
 * @param open how many suggestions wait
 */
record DuplicatesView(
        String letterHref,
        String letter,
        String show,
        long open,
        List<Group> groups,
        List<Decided> decided,
        String first,
        String next) {
    /**
     * Sign-ons that may be of one organisation.
     *
     * @param rememberFor the registered organisation whose alias the other names may become, empty
     *     if there is none or the reader does not keep its entry
     */
    record Group(
            UUID id,
            Instant foundAt,
            List<Member> members,
            List<Because> because,
            String rememberFor) {
        /** The suggestion's place on the page. */
        public String anchor() {
            return "s-" + id;
        }
    }

    /**
     * One of them.
     *
     * @param sealed whether not everybody may see the name
     * @param counts whether it counts now
     * @param keep whether it is chosen to be kept
     * @param same whether it is chosen as one of the same organisation
     */
    record Member(
            UUID id,
            String name,
            String country,
            String category,
            String registered,
            String source,
            String state,
            String visibility,
            boolean sealed,
            boolean counts,
            Instant at,
            int version,
            boolean keep,
            boolean same) {
        public String sourceKey() {
            return "signons.source." + source;
        }

        public String categoryKey() {
            return "signons.category." + (category.isEmpty() ? "none" : category);
        }

        public String visibilityKey() {
            return "signons.visibility." + visibility;
        }
    }

    /** What speaks for two of them being one. */
    record Because(String one, String other, List<String> reasons) {
        public List<String> reasonKeys() {
            return reasons.stream().map(reason -> "duplicates.reason." + reason).toList();
        }
    }

    /**
     * What somebody found.
     *
     * @param kept the name that was kept, empty if they are different
     * @param by who found it, empty if nobody knows any more
     */
    record Decided(
            UUID id,
            String verdict,
            String kept,
            List<String> names,
            Instant at,
            String by,
            Instant undoneAt) {
        public boolean same() {
            return Verdict.SAME.slug().equals(verdict);
        }
    }

    /** What a form has brought, to be shown again. */
    record Chosen(UUID suggestion, UUID keep, List<UUID> same) {
        static final Chosen NOTHING = new Chosen(null, null, List.of());
    }

    public String href() {
        return letterHref + "/duplicates";
    }
}
