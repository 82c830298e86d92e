package org.plenary.consultations.findings;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A finding's page.
 *
 * @param frame of the consultation
 * @param below findings from below behind it
 * @param hiddenBelow how many of those may not be read
 * @param above findings that it is evidence of
 * @param desk what convenors do with it, null for others
 * @param panels of other rooms
 */
record FindingPage(
        Frame frame,
        Said said,
        Piece.Pieces evidence,
        List<Line> below,
        int hiddenBelow,
        List<Line> above,
        UsesOfFindings.Uses uses,
        List<Integer> versions,
        Desk desk,
        List<RawString> panels) {
    /** The consultation around it. */
    @TemplateData
    record Frame(UUID id, String href, String title, String language, boolean convenor) {}

    /** What it says. */
    @TemplateData
    record Said(
            UUID id,
            String href,
            String title,
            String language,
            String dir,
            RawString words,
            List<TermRow> terms,
            String confidence,
            String reasons,
            RawString dissent,
            int version,
            String sha256,
            Instant agreedAt) {
        public String confidenceKey() {
            return "findings.confidence." + confidence;
        }

        /** Whether anything is said against it. */
        public boolean dissents() {
            return !dissent.getValue().isEmpty();
        }
    }

    /** A term of the vocabulary. */
    @TemplateData
    record TermRow(String code, int number, boolean principle, String messageKey) {}

    /** A finding in a list. */
    @TemplateData
    record Line(
            UUID id,
            String href,
            String title,
            String language,
            String dir,
            String consultation,
            String levelKey,
            String confidence,
            String state,
            int version,
            boolean published,
            boolean look) {
        public String confidenceKey() {
            return "findings.confidence." + confidence;
        }

        public String stateKey() {
            return "findings.state." + state;
        }
    }

    /**
     * What convenors do with it.
     *
     * @param own whether the reader has written it, so that another one must review it
     * @param candidates findings from below that may be put behind it
     * @param parent the title of the consultation above, null if there is none
     */
    @TemplateData
    record Desk(
            String state,
            int round,
            int agreed,
            int published,
            boolean look,
            boolean own,
            List<Line> candidates,
            List<ReviewRow> reviews,
            List<PromotionRow> promotions,
            String parent,
            boolean promotable) {
        public String stateKey() {
            return "findings.state." + state;
        }
    }

    /** What a second person said. */
    @TemplateData
    record ReviewRow(boolean agreed, String reason, String person, Instant at) {}

    /** Where it was offered. */
    @TemplateData
    record PromotionRow(
            UUID id, int version, String into, String state, String reason, Instant at, Line line) {
        public String stateKey() {
            return "findings.promotion." + state;
        }

        public boolean open() {
            return "offered".equals(state);
        }
    }

    /**
     * The findings of a consultation.
     *
     * @param next where they go on, null at the end
     */
    record All(
            Frame frame,
            List<Line> lines,
            List<PromotionRow> offered,
            List<PromotionRow> decided,
            String next) {}
}
