package org.plenary.statements.sources;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A citation to be made in the API.
 *
 * @param paragraph id of a block of the newest version
 * @param kind official-text, link, or a kind of thing on this platform
 * @param date ISO 8601
 * @param language BCP 47
 * @param link an address; of a thing on this platform also its path
 * @param place where in the source
 * @param note why the paragraph follows it
 */
@Schema(name = "NewCitation")
public record NewCitationJson(
        @Schema(required = true) String paragraph,
        @Schema(required = true, examples = "official-text") String kind,
        @Schema(examples = "Global Compact for Safe, Orderly and Regular Migration") String title,
        @Schema(examples = "A/RES/73/195") String symbol,
        @Schema(examples = "United Nations General Assembly") String publisher,
        @Schema(examples = "2018-12-19") String date,
        @Schema(examples = "en") String language,
        String link,
        @Schema(examples = "paragraph 25") String place,
        @Schema(maxLength = 1_000) String quotation,
        @Schema(maxLength = 1_000) String note) {
    /** As if it had been typed: one reader checks both. */
    CitationForm typed() {
        return new CitationForm(
                paragraph, kind, title, symbol, publisher, date, language, link, place, quotation,
                note);
    }
}
