package org.plenary.consultations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every end of a phase that was moved, and why. */
@ApplicationScoped
class PhaseEndChanges implements PanacheRepositoryBase<PhaseEndChange, UUID> {
    /** In one consultation, in their order. */
    List<PhaseEndChange> of(Consultation consultation) {
        return list("consultation = ?1 order by id", consultation.id());
    }
}
