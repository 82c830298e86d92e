package org.plenary.consultations;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The page of a consultation.
 *
 * @param purpose as HTML
 * @param open null unless answers are taken now
 * @param opensAt when they will be, null if they are or no open phase is ahead
 * @param panels sections of other rooms, as HTML
 * @param convened whether the reader looks after it
 * @param links what there is to look after in other rooms, empty for other readers
 * @param asOf the minute it was made for, since what it says of times goes stale
 */
record ConsultationPage(
        UUID id,
        String href,
        String title,
        String language,
        String dir,
        RawString purpose,
        Party coalition,
        Party convenor,
        boolean draft,
        boolean unscheduled,
        PhaseRow open,
        PhaseRow opensNext,
        List<PhaseRow> phases,
        List<DateRow> dates,
        List<PaperRow> papers,
        About about,
        ConsultationLine parent,
        List<ConsultationLine> children,
        List<ConsultationPanel.Action> actions,
        List<RawString> panels,
        boolean convened,
        List<ManagePanel.Link> links,
        Instant asOf) {
    /** An organisation or coalition to go to. */
    record Party(String name, String href) {}

    /**
     * A phase in the strip.
     *
     * @param kindKey message of its kind, for one without a title
     * @param moved how often its end was moved, and why
     */
    record PhaseRow(
            UUID id,
            String kind,
            String title,
            String note,
            Instant from,
            Instant until,
            String zone,
            boolean begun,
            boolean over,
            List<MovedRow> moved) {
        public boolean now() {
            return begun && !over;
        }

        public String kindKey() {
            return "consultations.phase." + kind;
        }
    }

    /** An end that was moved. */
    record MovedRow(Instant before, Instant after, String zone, String reason, Instant at) {}

    /** A key date. */
    record DateRow(UUID id, String title, LocalDate day) {}

    /**
     * A paper.
     *
     * @param ending of its file's name, empty for a link
     * @param kilobytes of its file
     */
    record PaperRow(
            UUID id, String title, String href, String language, String ending, long kilobytes) {
        public String endingShown() {
            return ending.toUpperCase(Locale.ROOT);
        }
    }

    /** What stands at the side. */
    record About(
            String level,
            String area,
            String place,
            List<String> themes,
            List<TermRow> terms,
            List<String> languages,
            String funder,
            String participation,
            List<String> categoryKeys,
            int invited,
            String contactName,
            String contactAddress,
            String contactHref) {}

    /** A term of the vocabulary. */
    record TermRow(String code, int number, String messageKey, boolean principle) {}
}
