package org.plenary.statements.sources;

import java.time.LocalDate;

/**
 * A source as somebody describes it.
 *
 * @param kind official-text, link, or that of a {@link SourceKind}
 * @param reference what it is recognised by: its symbol, its address, or its path here
 * @param dated null if it has no date
 * @param language BCP 47, may be empty
 * @param href an address on the web, a path of this platform, or empty
 */
public record SourceEntry(
        String kind,
        String reference,
        String title,
        String symbol,
        String publisher,
        LocalDate dated,
        String language,
        String href) {
    public static final String OFFICIAL_TEXT = "official-text";
    static final String LINK = "link";
}
