package org.plenary.statements.comments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A thread in the API.
 *
 * @param version number of the version it was made on
 * @param place where it stands in the newest version; absent for the statement as a whole
 * @param resolution how the drafters answered it; absent while it is open
 * @param comments the first one and its answers
 */
@Schema(name = "CommentThread")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThreadJson(
        UUID id,
        int version,
        PlaceJson place,
        ResolutionJson resolution,
        List<CommentJson> comments,
        String href) {
    /**
     * Where a thread stands.
     *
     * @param block id of the paragraph; where the words are gone, the one they stood in last
     * @param quotation the words, empty for the whole paragraph
     * @param changed whether they are other words than those that were commented on
     * @param gone whether they are in the text no more
     */
    @Schema(name = "CommentPlace")
    public record PlaceJson(String block, String quotation, boolean changed, boolean gone) {}

    /** How a thread was answered. */
    @Schema(name = "CommentResolution")
    public record ResolutionJson(
            @Schema(enumeration = {"accepted", "partly", "not-accepted", "noted", "answered"})
                    String outcome,
            String reason,
            Instant at) {}
}
