package org.plenary.consultations.commonground;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every round. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<Round, UUID> {
    /** Those of a consultation, the latest first. */
    List<Round> of(Consultation consultation) {
        return list("consultation = ?1 order by opensAt desc, id desc", consultation);
    }

    /** One of a consultation. */
    Optional<Round> in(Consultation consultation, UUID id) {
        return find("id = ?1 and consultation = ?2", id, consultation).firstResultOptional();
    }

    /** As {@link #in}, and nobody else changes it until the transaction ends. */
    Optional<Round> locked(Consultation consultation, UUID id) {
        return held(consultation, id, "for update");
    }

    /** As {@link #in}; its end does not move until the transaction ends. */
    Optional<Round> held(Consultation consultation, UUID id) {
        return held(consultation, id, "for share");
    }

    // Locked first and read afterwards: a query that waits for the lock would see the old end.
    private Optional<Round> held(Consultation consultation, UUID id, String how) {
        getEntityManager()
                .createNativeQuery("select 1 from ground_round where id = :id " + how)
                .setParameter("id", id)
                .getResultList();
        Optional<Round> found = in(consultation, id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }
}
