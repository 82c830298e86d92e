package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** The phases and key dates of a consultation, which are changed while its row is held. */
@ApplicationScoped
public class Planning {
    private final Consultations consultations;
    private final KeyDates dates;
    private final PhaseEndChanges changes;
    private final Journal journal;
    private final DatabaseClock clock;

    Planning(
            Consultations consultations,
            KeyDates dates,
            PhaseEndChanges changes,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.dates = dates;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Plans one more phase. */
    @Transactional
    public Phase plan(UUID id, PhasePlan plan, Actor actor) {
        Consultation consultation = locked(id, actor);
        PhasePlanned planned = consultation.plan(plan, actor, clock.now());
        journal.record(planned);
        return consultation.phase(planned.phase());
    }

    /** Plans a phase otherwise that has not begun. */
    @Transactional
    public Phase change(UUID id, UUID phase, PhasePlan plan, Actor actor) {
        Consultation consultation = locked(id, actor);
        journal.record(consultation.change(phase, plan, actor, clock.now()));
        return consultation.phase(phase);
    }

    /**
     * Moves the end of a phase that runs.
     *
     * @param until null for at once
     * @param reason is shown to everybody who may read the consultation
     */
    @Transactional
    public Phase moveEnd(UUID id, UUID phaseId, Deadline until, String reason, Actor actor) {
        Consultation consultation = locked(id, actor);
        Phase phase = consultation.phase(phaseId);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("consultations.refused.no-reason").asException();
        }
        Instant now = clock.now();
        Deadline end = until == null ? new Deadline(now, phase.span().zone()) : until;
        PhaseEndMoved moved = consultation.moveEnd(phaseId, end, actor, now);
        changes.persist(new PhaseEndChange(moved, end, reason.strip(), actor.by(), now));
        journal.record(moved);
        return phase;
    }

    /** Takes a phase out that has not begun. */
    @Transactional
    public void remove(UUID id, UUID phase, Actor actor) {
        journal.record(locked(id, actor).remove(phase, actor, clock.now()));
    }

    /** Notes a day to remember. */
    @Transactional
    public KeyDate note(UUID id, String title, LocalDate day, Actor actor) {
        Consultation consultation = locked(id, actor);
        KeyDate date = new KeyDate(consultation, title, day);
        dates.persist(date);
        journal.record(new KeyDateNoted(id, date.id(), day, actor.by()));
        return date;
    }

    /** Takes a day out. */
    @Transactional
    public void forget(UUID id, UUID dateId, Actor actor) {
        Consultation consultation = locked(id, actor);
        KeyDate date =
                dates.of(consultation).stream()
                        .filter(each -> each.id().equals(dateId))
                        .findFirst()
                        .orElseThrow(() -> new NotVisibleException("date " + dateId));
        dates.delete(date);
        journal.record(new KeyDateRemoved(id, dateId, actor.by()));
    }

    private Consultation locked(UUID id, Actor actor) {
        return consultations
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }
}
