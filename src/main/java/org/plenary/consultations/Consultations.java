package org.plenary.consultations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Power;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;

/** Every consultation. */
@ApplicationScoped
public class Consultations implements PanacheRepositoryBase<Consultation, UUID> {
    private final Mandates mandates;
    private final DatabaseClock clock;

    Consultations(Mandates mandates, DatabaseClock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** The consultation, if it exists and this person may read it; to others it does not exist. */
    public Optional<Consultation> visibleTo(Actor actor, UUID id) {
        return findByIdOptional(id).filter(consultation -> consultation.visibleTo(actor));
    }

    /** As {@link #visibleTo}; what does not exist for them answers 404. */
    public Consultation shown(Actor actor, UUID id) {
        return visibleTo(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    /** The consultation for those who look after it; to others there is nothing to look after. */
    public Optional<Consultation> convenedBy(Actor actor, UUID id) {
        return visibleTo(actor, id).filter(consultation -> isConvenedBy(actor, consultation));
    }

    /** As {@link #convenedBy}; what does not exist for them answers 404. */
    public Consultation convened(Actor actor, UUID id) {
        return convenedBy(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    /** As {@link #convenedBy}, and nobody else changes it until the transaction ends. */
    public Optional<Consultation> lockedFor(Actor actor, UUID id) {
        return held(id, "for update").filter(c -> c.visibleTo(actor) && isConvenedBy(actor, c));
    }

    /**
     * The consultation for somebody who contributes: its phases do not move until the transaction
     * ends, and contributors do not wait for each other.
     */
    public Optional<Consultation> heldFor(Actor actor, UUID id) {
        return held(id, "for share").filter(c -> c.visibleTo(actor));
    }

    /** This one: its phases do not move until the transaction ends. */
    public Optional<Consultation> held(UUID id) {
        return held(id, "for share");
    }

    // Locked first and read afterwards: a query that waits for the lock sees the phases as they
    // were before it waited.
    private Optional<Consultation> held(UUID id, String how) {
        getEntityManager()
                .createNativeQuery("select 1 from consultation where id = :id " + how)
                .setParameter("id", id)
                .getResultList();
        Optional<Consultation> found = findByIdOptional(id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** Whether this person looks after the consultation now. */
    public boolean isConvenedBy(Actor actor, Consultation consultation) {
        return actor.coordinates(consultation.coalition())
                || actor.organisation().filter(consultation.convenor()::equals).isPresent()
                        && mayConvene(actor, consultation.coalition());
    }

    /**
     * Whether this person may begin consultations of the coalition that the organisation they act
     * for looks after: by a mandate, or as a coordinator.
     */
    public boolean mayConvene(Actor actor, Coalition coalition) {
        return actor.coordinates(coalition)
                || actor.belongsTo(coalition)
                        && mandates.inForce(
                                        actor.person(),
                                        actor.actingFor(),
                                        Power.CONVENE,
                                        clock.now())
                                .isPresent();
    }

    /** The templates of some coalitions. */
    List<Consultation> templatesOf(List<Coalition> coalitions) {
        return coalitions.isEmpty()
                ? List.of()
                : list("template and coalition in ?1 order by description.title", coalitions);
    }

    /** Those of a coalition that this one could hand up to, the widest first. */
    List<Consultation> above(Consultation consultation) {
        return list(
                        "coalition = ?1 and id <> ?2 order by description.title",
                        consultation.coalition(),
                        consultation.id())
                .stream()
                .filter(other -> other.reach().isNotBelow(consultation.reach()))
                .toList();
    }

    /** Those whose findings go up to this one, the oldest first, whoever may read them. */
    public List<Consultation> feeding(Consultation parent) {
        return list("parent = ?1 order by id", parent);
    }
}
