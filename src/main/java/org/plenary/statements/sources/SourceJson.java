package org.plenary.statements.sources;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source in the API.
 *
 * @param kind official-text, link, or a kind of thing on this platform
 * @param title absent for a thing of this platform that you may not see
 * @param link on the web, or a path of this platform
 */
@Schema(name = "Source")
public record SourceJson(
        UUID id,
        String kind,
        String title,
        String symbol,
        String publisher,
        LocalDate date,
        String language,
        String link) {
    static SourceJson of(Source source, SourceRow row) {
        return new SourceJson(
                source.id(),
                source.kind(),
                absent(row.title()),
                absent(row.symbol()),
                absent(row.publisher()),
                row.dated(),
                absent(row.language()),
                absent(row.link()));
    }

    static String absent(String empty) {
        return empty == null || empty.isEmpty() ? null : empty;
    }
}
