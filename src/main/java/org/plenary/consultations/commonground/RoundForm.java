package org.plenary.consultations.commonground;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.consultations.Span;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;

/** The form that plans a round. */
@TemplateData
public record RoundForm(
        @RestForm String title,
        @RestForm String note,
        @RestForm String from,
        @RestForm String until,
        @RestForm String zone,
        @RestForm String naming,
        @RestForm String disclosure,
        @RestForm boolean people,
        @RestForm boolean proposals) {
    static RoundForm empty() {
        return new RoundForm(
                "",
                "",
                "",
                "",
                "UTC",
                Naming.SECRET.slug(),
                Disclosure.AT_THE_END.slug(),
                false,
                false);
    }

    static RoundForm of(Terms terms) {
        return new RoundForm(
                terms.title(),
                terms.note(),
                local(terms.span(), terms.span().from()),
                local(terms.span(), terms.span().until()),
                terms.span().zone().getId(),
                terms.naming().slug(),
                terms.disclosure().slug(),
                terms.people(),
                terms.proposals());
    }

    private static String local(Span span, Instant at) {
        return LocalDateTime.ofInstant(at, span.zone()).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * What it says.
     *
     * @param before what was agreed before, null for a new round: a time that was not touched keeps
     *     its seconds
     * @param now when it opens if it says nothing about that
     */
    Terms terms(Terms before, Instant now) {
        Deadline end = Deadline.read(until, zone);
        Instant begin = plain(from).isEmpty() ? now : Deadline.read(from, zone).at();
        Instant kept =
                before != null && local(before.span(), before.span().from()).equals(plain(from))
                        ? before.span().from()
                        : begin;
        return new Terms(
                plain(title),
                plain(note),
                new Span(kept, end.at(), end.zone()),
                Naming.of(naming).orElseThrow(RoundForm::unreadable),
                Disclosure.of(disclosure).orElseThrow(RoundForm::unreadable),
                people,
                proposals);
    }

    private static RuntimeException unreadable() {
        return Refusal.invalid("commonground.refused.choice").asException();
    }

    private static String plain(String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** Beside which field a refusal is told. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "commonground.refused.title" -> "title";
            case "commonground.refused.note" -> "note";
            case "commonground.refused.people" -> "people";
            case "shared.deadline.zone-unknown" -> "zone";
            case "commonground.refused.choice" -> "naming";
            default -> "until";
        };
    }
}
