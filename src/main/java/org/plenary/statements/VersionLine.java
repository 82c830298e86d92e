package org.plenary.statements;

import java.time.Instant;
import java.util.UUID;

/**
 * What lists tell of a version: everything but its text, which can be long and is not fetched for
 * them.
 *
 * @param organisation the organisation its author acted for, or null
 * @param brackets how many brackets of un-agreed language are opened
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
        UUID organisation,
        Instant savedAt) {

    /** The version's page. */
    public String href() {
        return "/statements/" + statement + "/versions/" + number;
    }
}
