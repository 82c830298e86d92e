package org.plenary.signons;

import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.names.Names;

/**
 * Who signed: what is sealed of a sign-on whose name is not everybody's, and of every sign-on the
 * way to reach the signatory. Null where it is not known.
 *
 * @param name as it is printed for those who may see it
 * @param organisation the organisation of the register
 * @param person who signed by their own hand, with an account
 * @param mandate under which they did
 * @param role what they are in the organisation
 * @param contact whom to write to
 * @param website of the organisation, as the signatory gave it
 */
public record Identity(
        String name,
        UUID organisation,
        UUID person,
        UUID mandate,
        String role,
        Contact contact,
        String website) {
    /**
     * A person to write to.
     *
     * @param name may be empty
     * @param language in which they are written to, BCP 47
     */
    public record Contact(String name, String email, String language) {}

    public Identity {
        name = name == null ? null : Names.tidy(name);
    }

    /** Known by its name only. */
    public static Identity named(String name) {
        return new Identity(name, null, null, null, null, null, null);
    }

    /** The same with somebody to write to. */
    public Identity reachedBy(Contact contact, String website) {
        return new Identity(name, organisation, person, mandate, role, contact, website);
    }

    /** The same with what the person is in the organisation. */
    public Identity withRole(String role) {
        return new Identity(name, organisation, person, mandate, role, contact, website);
    }

    /** The same as an organisation of the register, or as none. */
    public Identity as(UUID organisation) {
        return new Identity(name, organisation, person, mandate, role, contact, website);
    }

    /** Whom to write to, if they told. */
    public Optional<Contact> reachable() {
        return Optional.ofNullable(contact);
    }
}
