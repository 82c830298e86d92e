package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** Every delivery. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
    /** The deliveries of a letter, newest first. */
    public List<Delivery> of(Letter letter) {
        return list("letter = ?1 order by deliveredAt desc, id desc", letter);
    }

    /** The delivery, if it is of the letter. */
    public Optional<Delivery> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** Whether a snapshot was handed over to anybody. */
    public boolean anyOf(Snapshot snapshot) {
        return count("snapshot", snapshot) > 0;
    }
}
