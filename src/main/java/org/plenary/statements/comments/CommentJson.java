package org.plenary.statements.comments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comment in the API.
 *
 * @param thread the comment that began the thread, possibly this one
 * @param organisation for which it was made; absent of what was taken back
 * @param person who made it; absent for readers outside the coalition
 * @param words plain text; absent of what was taken back
 * @param mended whether its words are not the first ones
 */
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommentJson(
        UUID id,
        UUID thread,
        String audience,
        OrganisationJson organisation,
        String person,
        String words,
        boolean mended,
        boolean takenBack,
        Instant at,
        String href) {
    /** The organisation a comment was made for. */
    @Schema(name = "CommentOrganisation")
    public record OrganisationJson(UUID id, String slug, String name) {}
}
