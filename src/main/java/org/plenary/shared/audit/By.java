package org.plenary.shared.audit;

import java.util.UUID;

/**
 * Who did something: a person, and the organisation they acted for.
 *
 * @param person the person's id, or null where the platform itself acted
 * @param organisation the organisation's id, or null where the person acted for none
 */
public record By(UUID person, UUID organisation) {
    /** The platform itself, for instance when a deadline passes. */
    public static By platform() {
        return new By(null, null);
    }
}
