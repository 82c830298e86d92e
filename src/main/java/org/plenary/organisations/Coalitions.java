package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every coalition on the platform. */
@ApplicationScoped
public class Coalitions implements PanacheRepositoryBase<Coalition, UUID> {
    public Optional<Coalition> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The coalitions this person may run the work of; see {@link Actor#coordinates}. */
    public List<Coalition> coordinatedBy(Actor actor) {
        return actor.is(Role.COORDINATOR) && actor.actingFor() != null
                ? list("secretariat = ?1 order by name", actor.actingFor())
                : List.of();
    }

    public List<Coalition> ofOrganisation(UUID organisation) {
        return list(
                "select c from Coalition c join c.members m where m = ?1 order by c.name",
                organisation);
    }

    /** How many organisations belong to a coalition. */
    public long size(UUID coalition) {
        return getEntityManager()
                .createQuery(
                        "select count(m) from Coalition c join c.members m where c.id = ?1",
                        Long.class)
                .setParameter(1, coalition)
                .getSingleResult();
    }
}
