package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;

/** A consultation and those that feed it, however deep, as far as somebody may read them. */
@ApplicationScoped
class Below {
    private static final int MOST = 200;

    private final Consultations consultations;
    private final EntityManager database;

    Below(Consultations consultations, EntityManager database) {
        this.consultations = consultations;
        this.database = database;
    }

    /** The consultation itself first. */
    List<Consultation> of(Consultation top, Actor actor) {
        @SuppressWarnings("unchecked")
        List<UUID> ids =
                database.createNativeQuery(
                                "with recursive below (id) as (select id from consultation where parent = :id"
                                        + " union select c.id from consultation c join below b on c.parent = b.id)"
                                        + " select id from below order by id limit "
                                        + MOST,
                                UUID.class)
                        .setParameter("id", top.id())
                        .getResultList();
        List<Consultation> all = new ArrayList<>(List.of(top));
        if (!ids.isEmpty()) {
            consultations.list("id in ?1 order by id", ids).stream()
                    .filter(c -> c.visibleTo(actor))
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether what is not published may be read, too. */
    boolean all(Consultation consultation, Actor actor) {
        return actor.signedIn() && consultations.isConvenedBy(actor, consultation);
    }
}
