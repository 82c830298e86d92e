package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Beginning consultations, saying what they are about, and giving them a page. */
@ApplicationScoped
public class Founding {
    private final Consultations consultations;
    private final Coalitions coalitions;
    private final Journal journal;
    private final DatabaseClock clock;

    Founding(
            Consultations consultations,
            Coalitions coalitions,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.coalitions = coalitions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Begins a consultation as a draft.
     *
     * @param convenor the organisation that looks after it: a coordinator names any of the
     *     coalition, everybody else the one they act for
     * @throws org.plenary.shared.web.RefusedException if they may not, or the convenor is not of
     *     the coalition
     */
    @Transactional
    public Consultation found(Coalition coalition, UUID convenor, Details details, Actor actor) {
        if (!consultations.mayConvene(actor, coalition)
                || !actor.coordinates(coalition) && !convenor.equals(actor.actingFor())) {
            throw Refusal.forbidden("consultations.refused.not-convenor", coalition.name())
                    .asException();
        }
        if (!coalition.includes(convenor)) {
            throw Refusal.invalid("consultations.refused.convenor-outside").asException();
        }
        Consultation begun =
                new Consultation(coalition, convenor, details, actor.person(), clock.now());
        consultations.persist(begun);
        journal.record(
                new ConsultationBegun(begun.id(), coalition.id(), convenor, null, actor.by()));
        return begun;
    }

    /** Says otherwise what a consultation is about. */
    @Transactional
    public Consultation describe(UUID id, Details details, Actor actor) {
        Consultation consultation = locked(id, actor);
        journal.record(consultation.describe(details, consultations.feeding(consultation), actor));
        return consultation;
    }

    /** Gives a draft its page. */
    @Transactional
    public Consultation publish(UUID id, Actor actor) {
        Consultation consultation = locked(id, actor);
        journal.record(consultation.publish(actor, clock.now()));
        return consultation;
    }

    /**
     * Hands what is heard up to another consultation that this person may read.
     *
     * @param parent null for none
     */
    @Transactional
    public Consultation feed(UUID id, UUID parent, Actor actor) {
        UUID coalition = consultations.convened(actor, id).coalition().id();
        // One tree of a coalition changes at a time: two changes at once could close a circle.
        var unused = coalitions.findById(coalition, LockModeType.PESSIMISTIC_WRITE);
        Consultation consultation = locked(id, actor);
        Consultation into =
                parent == null
                        ? null
                        : consultations
                                .visibleTo(actor, parent)
                                .orElseThrow(
                                        () ->
                                                Refusal.invalid(
                                                                "consultations.refused.parent-elsewhere")
                                                        .asException());
        journal.record(consultation.feed(into, actor));
        return consultation;
    }

    /** Offers it to the coalition to begin others from, or no more. */
    @Transactional
    public void offerAsTemplate(UUID id, boolean offered, Actor actor) {
        locked(id, actor).offerAsTemplate(offered);
        journal.record(new TemplateOffered(id, offered, actor.by()));
    }

    private Consultation locked(UUID id, Actor actor) {
        return consultations
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }
}
