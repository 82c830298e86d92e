package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * Begins the next cycle from a consultation that exists: everything but what was answered. Rooms
 * that have something of their own to copy observe {@link ConsultationBegun}.
 */
@ApplicationScoped
public class Repeating {
    private final Consultations consultations;
    private final KeyDates dates;
    private final Documents documents;
    private final Journal journal;
    private final DatabaseClock clock;

    Repeating(
            Consultations consultations,
            KeyDates dates,
            Documents documents,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.dates = dates;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this person may begin again from a consultation: a convenor, or from a template. */
    public boolean mayRepeat(Actor actor, Consultation consultation) {
        return consultations.isConvenedBy(actor, consultation)
                || consultation.isTemplate()
                        && consultations.mayConvene(actor, consultation.coalition());
    }

    /**
     * Begins again, as a draft.
     *
     * @param start the day of its first phase, by which all dates are shifted in the zone of each;
     *     null for no phases and dates
     */
    @Transactional
    public Consultation again(UUID id, LocalDate start, Actor actor) {
        Consultation from =
                consultations
                        .visibleTo(actor, id)
                        .filter(c -> mayRepeat(actor, c))
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        boolean own = consultations.isConvenedBy(actor, from);
        Instant now = clock.now();
        Consultation next =
                from.again(own ? from.convenor() : actor.actingFor(), actor.person(), now);
        consultations.persist(next);
        journal.record(
                new ConsultationBegun(
                        next.id(), next.coalition().id(), next.convenor(), id, actor.by()));
        for (Document paper : documents.of(from)) {
            Document copy = paper.copiedTo(next, actor.person(), now);
            if (paper.link().isPresent()) {
                documents.persist(copy);
            } else {
                documents.keep(copy, documents.content(paper));
            }
        }
        if (start != null) {
            shift(from, next, start, actor, now);
        }
        return next;
    }

    private void shift(
            Consultation from, Consultation next, LocalDate start, Actor actor, Instant now) {
        List<KeyDate> days = dates.of(from);
        LocalDate first =
                from.phases().stream()
                        .findFirst()
                        .map(p -> p.span().from().atZone(p.span().zone()).toLocalDate())
                        .or(() -> days.stream().findFirst().map(KeyDate::day))
                        .orElse(start);
        long by = ChronoUnit.DAYS.between(first, start);
        if (Math.abs(by) > 36_500) {
            throw Refusal.invalid("consultations.error.start").asException();
        }
        for (Phase phase : from.phases()) {
            journal.record(
                    next.plan(
                            new PhasePlan(
                                    phase.kind(),
                                    phase.title(),
                                    phase.note(),
                                    phase.span().shifted(by)),
                            actor,
                            now));
        }
        days.forEach(day -> dates.persist(new KeyDate(next, day.title(), day.day().plusDays(by))));
    }
}
