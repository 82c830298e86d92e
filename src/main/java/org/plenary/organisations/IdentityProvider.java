package org.plenary.organisations;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who keeps accounts, organisations and memberships (Keycloak, in the room {@code access}). Every
 * act may be repeated: what is there already is not an error.
 *
 * <p>All methods throw {@link Away} when the provider does not answer, and the writing ones {@link
 * Unknown} when it will never accept what it was told.
 */
public interface IdentityProvider {
    /**
     * Makes an organisation known.
     *
     * @return the provider's id of it
     */
    UUID register(UUID organisation, String slug, String name);

    /** Enters a person; both are named by the provider's ids. */
    void addMember(UUID providersOrganisation, UUID person);

    /** Strikes a person out; both are named by the provider's ids. */
    void removeMember(UUID providersOrganisation, UUID person);

    /** The provider's ids of the organisations a person belongs to at this moment. */
    Set<UUID> organisationsOf(UUID person);

    /** The account with this address. */
    Optional<Account> accountByEmail(String email);

    /** Whether the provider answers, as of a few seconds ago. */
    boolean isReachable();

    /** An account that can sign in. */
    record Account(UUID id, String name, String email) {}

    /** The provider does not answer; try again later. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Away(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** The provider answered, and will answer the same again. */
    final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unknown(String what) {
            super(what);
        }
    }
}
