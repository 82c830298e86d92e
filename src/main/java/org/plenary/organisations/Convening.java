package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Founding coalitions, admitting organisations to them and letting them go. */
@ApplicationScoped
public class Convening {
    private final Coalitions coalitions;
    private final Organisations organisations;
    private final Slugs slugs;
    private final Journal journal;

    Convening(Coalitions coalitions, Organisations organisations, Slugs slugs, Journal journal) {
        this.coalitions = coalitions;
        this.organisations = organisations;
        this.slugs = slugs;
        this.journal = journal;
    }

    /** Founds a coalition whose work one organisation will run. */
    @Transactional
    public Coalition found(
            String name, String purpose, UUID secretariat, Actor actor, Instant now) {
        if (!mayFound(actor)) {
            throw Refusal.forbidden("organisations.refusal.not-founder").asException();
        }
        if (organisations.findByIdOptional(secretariat).isEmpty()) {
            throw Refusal.invalid("organisations.refusal.unknown-organisation").asException();
        }
        var coalition = new Coalition(slugs.forCoalition(name), name, purpose, secretariat, now);
        coalitions.persist(coalition);
        journal.record(
                new CoalitionFounded(coalition.id(), actor.by(), coalition.slug(), secretariat));
        return coalition;
    }

    /** Whether the actor may found coalitions. */
    public static boolean mayFound(Actor actor) {
        return actor.is(Role.PLATFORM_ADMIN);
    }

    /** Whether the actor decides who belongs to the coalition. */
    public static boolean mayAdmit(Actor actor, Coalition coalition) {
        return actor.is(Role.PLATFORM_ADMIN) || actor.coordinates(coalition);
    }

    /** Admits an organisation; false if it belonged already. */
    @Transactional
    public boolean admit(UUID coalitionId, UUID organisation, Actor actor) {
        Coalition coalition = locked(coalitionId, actor);
        if (organisations.findByIdOptional(organisation).isEmpty()) {
            throw Refusal.invalid("organisations.refusal.unknown-organisation").asException();
        }
        boolean admitted = coalition.admit(organisation);
        if (admitted) {
            journal.record(new MemberAdmitted(coalition.id(), actor.by(), organisation));
        }
        return admitted;
    }

    /** Lets an organisation go; false if it did not belong. */
    @Transactional
    public boolean release(UUID coalitionId, UUID organisation, Actor actor) {
        Coalition coalition = locked(coalitionId, actor);
        if (coalition.isSecretariat(organisation)) {
            throw Refusal.because("organisations.refusal.secretariat-stays").asException();
        }
        boolean released = coalition.release(organisation);
        if (released) {
            journal.record(new MemberReleased(coalition.id(), actor.by(), organisation));
        }
        return released;
    }

    // Locked, so that the same organisation is not admitted twice at once.
    private Coalition locked(UUID id, Actor actor) {
        Coalition coalition =
                coalitions
                        .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> new NotVisibleException("coalition " + id));
        if (!mayAdmit(actor, coalition)) {
            throw Refusal.forbidden("organisations.refusal.not-coordinator").asException();
        }
        return coalition;
    }
}
