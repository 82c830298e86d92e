package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    /** Every mandate of one person for one organisation. */
    public List<Mandate> of(UUID person, UUID organisation) {
        return list("person = ?1 and organisation = ?2", person, organisation);
    }

    /** Every mandate of one person. */
    public List<Mandate> ofPerson(UUID person) {
        return list("person = ?1 order by grantedAt desc", person);
    }

    /** One mandate of an organisation, locked until the transaction ends. */
    Optional<Mandate> lockedOf(UUID organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
