package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The people who may do this in the name of any of these organisations at an instant. */
    public Set<UUID> holders(Collection<UUID> organisations, Power power, Instant at) {
        if (organisations.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                getEntityManager()
                        .createQuery(
                                """
                                select distinct m.person from Mandate m where m.organisation in :organisations
                                    and :power member of m.powers and m.validFrom <= :at
                                    and (m.validUntil is null or m.validUntil > :at)
                                    and (m.endedAt is null or m.endedAt > :at)
                                """,
                                UUID.class)
                        .setParameter("organisations", organisations)
                        .setParameter("power", power)
                        .setParameter("at", at)
                        .getResultList());
    }

    /** One mandate of an organisation, locked until the transaction ends. */
    Optional<Mandate> lockedOf(UUID organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
