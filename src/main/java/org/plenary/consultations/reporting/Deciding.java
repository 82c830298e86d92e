package org.plenary.consultations.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.findings.FindingUses;
import org.plenary.consultations.findings.Findings;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Convenors decide what became of points: the one way in for pages and the API. */
@ApplicationScoped
public class Deciding {
    private final Consultations consultations;
    private final Findings findings;
    private final FindingUses uses;
    private final Dispositions dispositions;
    private final TellingContributors telling;
    private final EntityManager database;
    private final Journal journal;

    Deciding(
            Consultations consultations,
            Findings findings,
            FindingUses uses,
            Dispositions dispositions,
            TellingContributors telling,
            EntityManager database,
            Journal journal) {
        this.consultations = consultations;
        this.findings = findings;
        this.uses = uses;
        this.dispositions = dispositions;
        this.telling = telling;
        this.database = database;
        this.journal = journal;
    }

    /** The consultation for those who look after it. */
    Consultation convened(UUID id, Actor actor) {
        return consultations.convened(actor, id);
    }

    /** Decides on an agreed finding. */
    @Transactional
    public Disposition onFinding(UUID id, UUID finding, Decision decision, int seen, Actor actor) {
        Consultation consultation = convened(id, actor);
        if (findings.in(consultation, finding).filter(f -> f.agreed() > 0).isEmpty()) {
            throw new NotVisibleException("finding " + finding);
        }
        dispositions.lock(id);
        return decided(
                dispositions
                        .ofFinding(finding)
                        .orElseGet(() -> new Disposition(consultation, finding, null)),
                decision,
                seen,
                actor);
    }

    /** Decides on an answer that is in no finding. */
    @Transactional
    Disposition onAnswer(UUID id, UUID answer, Decision decision, int seen, Actor actor) {
        Consultation consultation = convened(id, actor);
        requireAnswer(consultation, answer);
        dispositions.lock(id);
        return decided(
                dispositions
                        .ofAnswer(answer)
                        .orElseGet(() -> new Disposition(consultation, null, answer)),
                decision,
                seen,
                actor);
    }

    /** Refuses answers of other consultations. */
    void requireAnswer(Consultation consultation, UUID answer) {
        boolean there =
                !database.createQuery(
                                "select 1 from Answer a join Contribution c on c.id = a.contribution"
                                        + " where a.id = :id and a.current and c.consultation = :consultation",
                                Integer.class)
                        .setParameter("id", answer)
                        .setParameter("consultation", consultation)
                        .getResultList()
                        .isEmpty();
        if (!there) {
            throw new NotVisibleException("answer " + answer);
        }
    }

    private Disposition decided(Disposition disposition, Decision decision, int seen, Actor actor) {
        if (!decision.paragraph().isEmpty()
                && !decision.paragraph().equals(disposition.paragraph())
                && uses.paragraph(decision.paragraph(), actor).isEmpty()) {
            throw Refusal.invalid("reporting.refused.paragraph").asException();
        }
        OutcomeDecided fact = disposition.decide(decision, seen, actor);
        dispositions.persist(disposition);
        journal.record(fact);
        return disposition;
    }

    /**
     * Settles everything that is decided and lets contributors be told, here and below.
     *
     * @return how many points were settled now
     */
    @Transactional
    public int settle(UUID id, Actor actor) {
        Consultation consultation = convened(id, actor);
        dispositions.lock(id);
        List<Disposition> open =
                dispositions.of(consultation).stream().filter(d -> !d.isSettled()).toList();
        if (open.isEmpty()) {
            throw Refusal.because("reporting.refused.nothing-to-settle").asException();
        }
        open.forEach(Disposition::settle);
        journal.record(new OutcomesSettled(id, open.size(), actor.by()));
        telling.everybodyOf(consultation);
        return open.size();
    }
}
