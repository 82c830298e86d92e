package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {
    public Optional<Organisation> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public List<Organisation> byKeycloakIds(Collection<UUID> keycloakIds) {
        return keycloakIds.isEmpty() ? List.of() : list("keycloakId in ?1", keycloakIds);
    }

    public List<Organisation> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
