package org.plenary.consultations.findings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every promotion. */
@ApplicationScoped
class Promotions implements PanacheRepositoryBase<Promotion, UUID> {
    /** What was offered to a consultation from below, the oldest first. */
    List<Promotion> into(Consultation consultation) {
        return list(
                "from Promotion p join fetch p.finding f join fetch f.consultation where p.into = ?1 order by p.id",
                consultation);
    }

    /** For which consultations findings of this one were offered. */
    List<Consultation> above(Consultation consultation) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.into from Promotion p where p.finding.consultation = :consultation",
                        Consultation.class)
                .setParameter("consultation", consultation)
                .getResultList();
    }

    /** What these findings were offered for, the last one first. */
    List<Promotion> of(Collection<UUID> findings) {
        return findings.isEmpty()
                ? List.of()
                : list(
                        "from Promotion p join fetch p.into where p.finding.id in ?1 order by p.id desc",
                        findings);
    }

    /** The one into a consultation, which nobody else decides until the transaction ends. */
    Optional<Promotion> locked(Consultation into, UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from promotion where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        Optional<Promotion> found = find("into = ?1 and id = ?2", into, id).firstResultOptional();
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    boolean isOffered(Finding finding, int version, Consultation into) {
        return count("finding = ?1 and version = ?2 and into = ?3", finding, version, into) > 0;
    }
}
