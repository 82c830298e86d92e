package org.plenary.statements.sources;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;

/**
 * A source as pages show it.
 *
 * @param page the path of its own page
 * @param title empty for a thing of this platform that the reader may not see
 * @param dated null if it has no date
 * @param link where it can be read, on the web or here; may be empty
 * @param host of a link to the web, else empty
 */
@TemplateData
public record SourceRow(
        String page,
        String kindKey,
        String icon,
        String title,
        String symbol,
        String publisher,
        LocalDate dated,
        String language,
        String dir,
        String link,
        String host) {}
