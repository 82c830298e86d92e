package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.Letter;

/** What recipients have to be told. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<Correction, UUID> {
    /** All that a delivery needs, the earliest first. */
    public List<Correction> of(Delivery delivery) {
        return list("delivery = ?1 order by id", delivery);
    }

    /** What the recipients of a delivery were not told yet. */
    public List<Correction> untold(Delivery delivery) {
        return list("delivery = ?1 and notice is null order by id", delivery);
    }

    /** How many things recipients of a letter were not told yet. */
    public long countUntold(Letter letter) {
        return count("delivery.letter = ?1 and notice is null", letter);
    }
}
