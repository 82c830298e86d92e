package org.plenary.consultations;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;

/** The form that plans a phase. */
@TemplateData
public record PhaseForm(
        @RestForm String kind,
        @RestForm String title,
        @RestForm String note,
        @RestForm String from,
        @RestForm String until,
        @RestForm String zone) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NOTE = 300;

    static PhaseForm of(Phase phase) {
        Span span = phase.span();
        return new PhaseForm(
                phase.kind().slug(),
                phase.title(),
                phase.note(),
                local(span.from(), span.zone()),
                local(span.until(), span.zone()),
                span.zone().getId());
    }

    static String local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * What it says.
     *
     * @param now when it begins if it says nothing about that
     */
    PhasePlan plan(Instant now) {
        String named = title == null ? "" : title.strip();
        String noted = note == null ? "" : note.strip();
        if (named.length() > LONGEST_TITLE) {
            throw Refusal.invalid("consultations.error.phase-title", LONGEST_TITLE).asException();
        }
        if (noted.length() > LONGEST_NOTE) {
            throw Refusal.invalid("consultations.error.phase-note", LONGEST_NOTE).asException();
        }
        PhaseKind doing =
                PhaseKind.of(kind)
                        .orElseThrow(
                                () -> Refusal.invalid("consultations.error.kind").asException());
        Deadline end = Deadline.read(until, zone);
        Instant begin = from == null || from.isBlank() ? now : Deadline.read(from, zone).at();
        return new PhasePlan(doing, named, noted, new Span(begin, end.at(), end.zone()));
    }

    Typed typed() {
        return Typed.of(
                "kind", kind, "title", title, "note", note, "from", from, "until", until, "zone",
                zone);
    }

    /** Beside which field a refusal is told. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "consultations.error.phase-title" -> "title";
            case "consultations.error.phase-note" -> "note";
            case "consultations.error.kind" -> "kind";
            case "consultations.refused.phases-overlap",
                    "consultations.refused.phase-in-the-past" ->
                    "from";
            case "consultations.refused.no-reason" -> "reason";
            case "shared.deadline.zone-unknown" -> "zone";
            default -> "until";
        };
    }
}
