package org.plenary.statements.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A citation in the API.
 *
 * @param paragraph id of the block in the newest version that has it
 * @param label the paragraph's number there, absent if it has none
 * @param words how the paragraph reads there
 * @param inText whether the newest version has the paragraph
 * @param versions the numbers of all versions that have it
 * @param place where in the source
 * @param organisation for which it was made
 */
@Schema(name = "Citation")
public record CitationJson(
        UUID id,
        UUID statement,
        String paragraph,
        String label,
        String words,
        boolean inText,
        List<Integer> versions,
        String place,
        String quotation,
        String note,
        UUID organisation,
        Instant at,
        SourceJson source) {

    static CitationJson of(WhereItWent.Use use, SourceRow row) {
        Citation citation = use.citation();
        return new CitationJson(
                citation.id(),
                citation.statement().id(),
                use.paragraph().block(),
                SourceJson.absent(use.paragraph().label()),
                use.paragraph().words(),
                use.there(),
                use.versions(),
                SourceJson.absent(citation.place()),
                SourceJson.absent(citation.quotation()),
                SourceJson.absent(citation.note()),
                citation.organisation(),
                citation.at(),
                SourceJson.of(citation.source(), row));
    }
}
