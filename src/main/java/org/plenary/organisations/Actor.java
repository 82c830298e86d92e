package org.plenary.organisations;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.audit.By;

/**
 * Who asks: a visitor, or a person who may be acting for one of their organisations.
 *
 * @param person the person's id (Keycloak's user id), null for a visitor
 * @param name the person's name for display, empty for a visitor
 * @param actingFor the organisation acted for, null if none
 * @param memberOf the organisations the person belongs to
 * @param roles platform roles
 */
public record Actor(UUID person, String name, UUID actingFor, Set<UUID> memberOf, Set<Role> roles) {
    public Actor {
        memberOf = Set.copyOf(memberOf);
        roles = Set.copyOf(roles);
        if (actingFor != null && !memberOf.contains(actingFor)) {
            throw new IllegalArgumentException("nobody acts for an organisation they are not in");
        }
    }

    /** Somebody who has not signed in. */
    public static Actor visitor() {
        return new Actor(null, "", null, Set.of(), Set.of());
    }

    public boolean signedIn() {
        return person != null;
    }

    /** The organisation this person acts for, if they have chosen one. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(actingFor);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether this person may run the work of a coalition: a coordinator who acts for its
     * secretariat.
     */
    public boolean coordinates(Coalition coalition) {
        return is(Role.COORDINATOR) && coalition.isSecretariat(actingFor);
    }

    /** Whether this person belongs to the coalition, through the organisation they act for. */
    public boolean belongsTo(Coalition coalition) {
        return actingFor != null && coalition.includes(actingFor);
    }

    /** The actor as the journal names them. */
    public By by() {
        return new By(person, actingFor);
    }
}
