package org.plenary.statements.sources;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.UUID;

/**
 * A citation as pages show it.
 *
 * @param organisation for which it was made, may be empty
 * @param remove the path of the form that removes it, empty for those who may not
 */
@TemplateData
public record CitationRow(
        UUID id,
        SourceRow source,
        String place,
        String quotation,
        String note,
        String organisation,
        Instant at,
        String remove) {}
