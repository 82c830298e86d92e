package org.plenary.statements.sources;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What is typed to cite a source.
 *
 * @param paragraph id of the block
 * @param kind official-text, link, or a kind of thing on this platform
 * @param date ISO 8601, may be empty
 * @param language BCP 47, may be empty
 * @param link an address; of a thing on this platform also its path
 * @param place where in the source
 * @param note why
 */
@TemplateData
public record CitationForm(
        @RestForm @NotBlank(message = "sources.error.paragraph") @Size(max = 64) String paragraph,
        @RestForm @NotBlank(message = "sources.error.kind") @Size(max = 40) String kind,
        @RestForm @Size(max = 300) String title,
        @RestForm @Size(max = 100) String symbol,
        @RestForm @Size(max = 200) String publisher,
        @RestForm @Size(max = 10) String date,
        @RestForm @Size(max = 35) String language,
        @RestForm @Size(max = 2_000) String link,
        @RestForm @Size(max = 200) String place,
        @RestForm @Size(max = 1_000) String quotation,
        @RestForm @Size(max = 1_000) String note) {

    static CitationForm empty(String paragraph) {
        return new CitationForm(
                paragraph, SourceEntry.OFFICIAL_TEXT, "", "", "", "", "", "", "", "", "");
    }

    /** The same about a thing on this platform. */
    CitationForm of(String thing, String path) {
        return new CitationForm(
                paragraph, thing, "", "", "", "", "", path == null ? "" : path, "", "", "");
    }
}
