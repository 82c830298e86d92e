package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The people the platform has met. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {
    /** Those among these people whom the platform has met, by id. */
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        Map<UUID, Person> known = new HashMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(person -> known.put(person.id(), person));
        }
        return known;
    }
}
