package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to which organisation. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    public List<Membership> ofPerson(UUID person) {
        return list("person", person);
    }

    public List<Membership> ofOrganisation(UUID organisation) {
        return list("organisation = ?1 order by since", organisation);
    }

    public Optional<Membership> of(UUID person, UUID organisation) {
        return find("person = ?1 and organisation = ?2", person, organisation)
                .firstResultOptional();
    }

    long administrators(UUID organisation) {
        return count("organisation = ?1 and administrator", organisation);
    }

    boolean hasAdministrator(UUID organisation) {
        return administrators(organisation) > 0;
    }
}
