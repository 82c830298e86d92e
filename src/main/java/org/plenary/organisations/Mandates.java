package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every mandate ever granted. */
@ApplicationScoped
public class Mandates implements PanacheRepositoryBase<Mandate, UUID> {
    /** The mandate by which a person may do this in the organisation's name at an instant. */
    public Optional<Mandate> inForce(UUID person, UUID organisation, Power power, Instant at) {
        return list(
                        "person = ?1 and organisation = ?2 order by validFrom desc",
                        person,
                        organisation)
                .stream()
                .filter(mandate -> mandate.gives(power) && mandate.inForce(at))
                .findFirst();
    }

    public List<Mandate> ofOrganisation(UUID organisation) {
        return list("organisation = ?1 order by grantedAt desc", organisation);
    }
}
