package org.plenary.consultations.facilitating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every meeting. */
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<Meeting, UUID> {
    Optional<Meeting> in(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation, id).firstResultOptional();
    }

    /** As {@link #in}, and nobody else changes it until the transaction ends. */
    Optional<Meeting> locked(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A page of them, the oldest first. */
    List<Meeting> of(Consultation consultation, UUID after, int most) {
        return find(
                        "consultation = ?1 and id > ?2 order by id",
                        consultation,
                        after == null ? new UUID(0, 0) : after)
                .page(0, most)
                .list();
    }

    /**
     * How many meetings everybody may know of, and how many people were there. One without a name
     * is known from the day after it was sent on, as what was said there.
     *
     * @param midnight with which the day began, in UTC
     */
    long[] told(Consultation consultation, Instant midnight) {
        Object[] row =
                (Object[])
                        getEntityManager()
                                .createQuery(
                                        "select count(*), coalesce(sum(people), 0) from Meeting where consultation = :c"
                                                + " and (publication = Publication.BY_NAME and sentAt is not null"
                                                + " or publication = Publication.WITHOUT_NAME and sentAt < :midnight)")
                                .setParameter("midnight", midnight)
                                .setParameter("c", consultation)
                                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }
}
