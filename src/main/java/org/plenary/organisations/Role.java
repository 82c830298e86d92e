package org.plenary.organisations;

/** What a person may do on the whole platform; kept as realm roles in Keycloak. */
public enum Role {
    /** Runs the work of the coalitions whose secretariat the person acts for. */
    COORDINATOR,
    /** Keeps the register and sees to the platform itself. */
    PLATFORM_ADMIN
}
