package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Granting mandates to members, and ending them. */
@ApplicationScoped
public class Mandating {
    private final Administering administering;
    private final Memberships memberships;
    private final Mandates mandates;
    private final Journal journal;

    Mandating(
            Administering administering,
            Memberships memberships,
            Mandates mandates,
            Journal journal) {
        this.administering = administering;
        this.memberships = memberships;
        this.mandates = mandates;
        this.journal = journal;
    }

    /**
     * What a mandate is to say.
     *
     * @param until when it lapses, null for until ended
     * @param evidence what it rests on, may be null
     */
    public record Terms(
            UUID person, Set<Power> powers, Instant from, Instant until, String evidence) {
        public Terms {
            powers = Set.copyOf(powers);
        }
    }

    /** Mandates a member of the organisation. */
    @Transactional
    public Mandate grant(UUID organisationId, Terms terms, Actor actor, Instant now) {
        // Locked, so that nobody is mandated while they are being removed.
        Organisation organisation = administering.lockedFor(actor, organisationId);
        if (memberships.of(terms.person(), organisation.id()).isEmpty()) {
            throw Refusal.invalid("organisations.refusal.mandate-for-members").asException();
        }
        if (terms.powers().isEmpty()) {
            throw Refusal.invalid("organisations.refusal.mandate-without-power").asException();
        }
        if (terms.until() != null && !terms.until().isAfter(terms.from())) {
            throw Refusal.invalid("organisations.refusal.mandate-ends-first").asException();
        }
        var mandate =
                new Mandate(
                        terms.person(),
                        organisation.id(),
                        terms.powers(),
                        terms.from(),
                        terms.until(),
                        actor.person(),
                        terms.evidence(),
                        now);
        mandates.persist(mandate);
        journal.record(
                new MandateGranted(
                        organisation.id(),
                        Administering.by(actor, organisation),
                        mandate.id(),
                        terms.person(),
                        terms.powers(),
                        terms.from(),
                        terms.until()));
        return mandate;
    }

    /** Ends a mandate now; one that has ended already stays as it is. */
    @Transactional
    public void end(UUID organisationId, UUID mandateId, Actor actor, Instant now) {
        Organisation organisation = administering.administeredBy(actor, organisationId);
        Mandate mandate =
                mandates.lockedOf(organisation.id(), mandateId)
                        .orElseThrow(() -> new NotVisibleException("mandate " + mandateId));
        if (mandate.end(actor.person(), now)) {
            journal.record(
                    new MandateEnded(
                            organisation.id(),
                            Administering.by(actor, organisation),
                            mandate.id(),
                            mandate.person()));
        }
    }
}
