package org.plenary.signons;

import java.util.UUID;

/**
 * What somebody declares by signing.
 *
 * @param organisation in whose name; null for a person's own
 * @param role what the person is in the organisation, or their profession; may be empty
 * @param country ISO 3166-1 alpha-2 of a person who signs in their own name
 * @param shownSha256 the hash of the words they had before them
 * @param manner how they sign
 */
public record Declaration(
        SignOnKind kind,
        UUID organisation,
        String role,
        String country,
        String shownSha256,
        Manner manner) {
    /** For an organisation. */
    public static Declaration forOrganisation(UUID organisation, String role, String shownSha256) {
        return new Declaration(
                SignOnKind.ORGANISATION, organisation, role, null, shownSha256, Manner.plain());
    }

    /** In one's own name. */
    public static Declaration inOwnName(String role, String country, String shownSha256) {
        return new Declaration(
                SignOnKind.INDIVIDUAL, null, role, country, shownSha256, Manner.plain());
    }

    /** The same in another manner. */
    public Declaration in(Manner manner) {
        return new Declaration(kind, organisation, role, country, shownSha256, manner);
    }
}
