package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;

/** The phases of a consultation: planned one after the other while its row is held. */
@ApplicationScoped
public class Planning {
    private final Consultations consultations;
    private final Journal journal;
    private final DatabaseClock clock;

    Planning(Consultations consultations, Journal journal, DatabaseClock clock) {
        this.consultations = consultations;
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
    public void change(UUID id, UUID phase, PhasePlan plan, Actor actor) {
        journal.record(locked(id, actor).change(phase, plan, actor, clock.now()));
    }

    /** Takes a phase out that has not begun. */
    @Transactional
    public void remove(UUID id, UUID phase, Actor actor) {
        journal.record(locked(id, actor).remove(phase, actor, clock.now()));
    }

    private Consultation locked(UUID id, Actor actor) {
        return consultations
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }
}
