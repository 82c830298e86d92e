package org.plenary.statements.comments;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * A comment as it is read.
 *
 * @param person who made it; empty for readers outside the coalition, who are told the organisation
 * @param organisation for which it was made
 * @param audience slug of who may read it
 * @param mended whether its words are not the first ones
 * @param takenBack whether it is a gap that its author left
 * @param mayMend whether this reader can still put it anew
 * @param mayTakeBack whether this reader made it
 */
@TemplateData
public record CommentView(
        String id,
        String href,
        String organisation,
        String organisationHref,
        String person,
        Instant at,
        String audience,
        boolean mended,
        boolean takenBack,
        RawString words,
        boolean mayMend,
        boolean mayTakeBack) {}
