package org.plenary.consultations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The key dates of every consultation. */
@ApplicationScoped
public class KeyDates implements PanacheRepositoryBase<KeyDate, UUID> {
    /** Of one consultation, in their order. */
    public List<KeyDate> of(Consultation consultation) {
        return list("consultation = ?1 order by day, id", consultation.id());
    }
}
