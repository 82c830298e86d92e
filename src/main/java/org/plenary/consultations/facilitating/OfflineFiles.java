package org.plenary.consultations.facilitating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every table of forms that was uploaded. */
@ApplicationScoped
class OfflineFiles implements PanacheRepositoryBase<OfflineFile, UUID> {
    Optional<OfflineFile> in(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation.id(), id).firstResultOptional();
    }

    /** As {@link #in}, and nobody else imports it until the transaction ends. */
    Optional<OfflineFile> locked(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation.id(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The latest ones. */
    List<OfflineFile> of(Consultation consultation, int most) {
        return find("consultation = ?1 order by id desc", consultation.id()).page(0, most).list();
    }

    /** Forgets what is in files that were kept long enough; how many there were. */
    int forgetBefore(java.time.Instant moment) {
        return update("content = null where content is not null and uploadedAt < ?1", moment);
    }
}
