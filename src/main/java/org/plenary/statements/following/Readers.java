package org.plenary.statements.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;

/** What people belong to at this moment, whether they are signed in or not. */
@ApplicationScoped
class Readers {
    private final Memberships memberships;

    Readers(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Each of these people as one who only reads: with their memberships, without a role. */
    Map<UUID, Actor> of(Collection<UUID> people) {
        Map<UUID, Set<UUID>> belonging =
                people.isEmpty()
                        ? Map.of()
                        : memberships.list("person in ?1", people).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Membership::person,
                                                Collectors.mapping(
                                                        Membership::organisation,
                                                        Collectors.toSet())));
        Map<UUID, Actor> readers = new HashMap<>();
        people.forEach(
                person ->
                        readers.put(
                                person,
                                new Actor(
                                        person,
                                        "",
                                        null,
                                        belonging.getOrDefault(person, Set.of()),
                                        Set.of())));
        return readers;
    }

    Actor of(UUID person) {
        return of(List.of(person)).get(person);
    }
}
