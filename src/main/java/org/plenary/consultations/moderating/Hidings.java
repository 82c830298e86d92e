package org.plenary.consultations.moderating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Contribution;

/** Everything that was hidden. */
@ApplicationScoped
class Hidings implements PanacheRepositoryBase<Hiding, UUID> {
    /** A hiding of the consultation, which nobody else changes until the transaction ends. */
    Optional<Hiding> locked(Consultation consultation, UUID id) {
        return find("id = ?1 and consultation = ?2", id, consultation.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whose a hiding of the consultation is. */
    Optional<UUID> contribution(Consultation consultation, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select contribution from Hiding where id = :id and consultation = :consultation",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("consultation", consultation.id())
                .getResultStream()
                .findFirst();
    }

    /** What is hidden of a contribution now, and what was decided about it. */
    List<Hiding> of(Contribution contribution) {
        return list("contribution = ?1 order by id", contribution.id());
    }

    /** That an answer is hidden by itself, if it is. */
    Optional<Hiding> standing(UUID contribution, UUID question) {
        return question == null
                ? find("contribution = ?1 and question is null and liftedAt is null", contribution)
                        .firstResultOptional()
                : find(
                                "contribution = ?1 and question = ?2 and liftedAt is null",
                                contribution,
                                question)
                        .firstResultOptional();
    }

    /** Appeals that wait for a decision, the oldest first. */
    List<Hiding> appealed(UUID consultation, UUID after, int most) {
        return page(
                "appeal is not null and decision is null and liftedAt is null",
                consultation,
                after,
                most);
    }

    /** What is hidden, the oldest first. */
    List<Hiding> standing(UUID consultation, UUID after, int most) {
        return page("liftedAt is null", consultation, after, most);
    }

    private List<Hiding> page(String which, UUID consultation, UUID after, int most) {
        return find(
                        which + " and consultation = ?1 and id > ?2 order by id",
                        consultation,
                        after == null ? new UUID(0, 0) : after)
                .page(0, most)
                .list();
    }

    long appeals(UUID consultation) {
        return count(
                "consultation = ?1 and appeal is not null and decision is null and liftedAt is null",
                consultation);
    }

    long standing(UUID consultation) {
        return count("consultation = ?1 and liftedAt is null", consultation);
    }
}
