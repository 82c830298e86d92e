package org.plenary.statements;

import java.time.Instant;
import java.util.UUID;

/**
 * What lists tell of a version: everything but its text, which can be long and is not fetched for
 * them.
 *
 * @param organisation the organisation its author acted for, or null
 * @param brackets how many brackets of un-agreed language are opened
 * @param restored the number of the older version whose text it is, or null
 * @param merged the version of a branch that came in with it, or null
 * @param wordsAdded against the version before; null for the first, and where it was not counted
 */
public record VersionLine(
        UUID statement,
        int number,
        String label,
        String note,
        String sha256,
        int words,
        int paragraphs,
        int brackets,
        VersionKind kind,
        Integer restored,
        UUID merged,
        Integer wordsAdded,
        Integer wordsRemoved,
        Integer paragraphsChanged,
        UUID organisation,
        Instant savedAt) {

    /** The version's page. */
    public String href() {
        return "/statements/" + statement + "/versions/" + number;
    }
}
