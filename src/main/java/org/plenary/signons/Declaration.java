package org.plenary.signons;

import java.util.UUID;

/**
 * What somebody declares by signing.
 *
 * @param organisation in whose name; null for a person's own
 * @param role what the person is in the organisation, or their profession; may be empty
 * @param country ISO 3166-1 alpha-2 of a person who signs in their own name
 * @param shownSha256 the hash of the words they had before them
 */
public record Declaration(
        SignOnKind kind, UUID organisation, String role, String country, String shownSha256) {
    /** For an organisation. */
    public static Declaration forOrganisation(UUID organisation, String role, String shownSha256) {
        return new Declaration(SignOnKind.ORGANISATION, organisation, role, null, shownSha256);
    }

    /** In one's own name. */
    public static Declaration inOwnName(String role, String country, String shownSha256) {
        return new Declaration(SignOnKind.INDIVIDUAL, null, role, country, shownSha256);
    }
}
