package org.plenary.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement in the API.
 *
 * @param language BCP 47
 * @param visibility public, coalition or drafting-group
 * @param state drafting, round, proposed, agreed, open-for-signature, closed or delivered
 * @param stateVersion the version that is proposed, agreed or signed; null while it is written
 * @param branchOf the statement it is a branch of, or null
 * @param meeting the meeting or session it is meant for, may be empty
 * @param latestVersion number of the newest version, 0 while there is none
 */
@Schema(name = "Statement")
public record StatementJson(
        UUID id,
        String title,
        String language,
        CoalitionJson coalition,
        String visibility,
        List<UUID> draftingGroup,
        String state,
        Integer stateVersion,
        UUID branchOf,
        Integer branchedFrom,
        String meeting,
        LocalDate meetingOn,
        int latestVersion,
        Instant createdAt,
        String href) {

    /** The coalition a statement belongs to. */
    @Schema(name = "StatementCoalition")
    public record CoalitionJson(UUID id, String slug, String name) {}

    /** The statement as the API tells it. */
    public static StatementJson of(Statement statement) {
        var coalition = statement.coalition();
        return new StatementJson(
                statement.id(),
                statement.title(),
                statement.language(),
                new CoalitionJson(coalition.id(), coalition.slug(), coalition.name()),
                statement.visibility().slug(),
                statement.draftingGroup().stream().sorted().toList(),
                statement.state().slug(),
                statement.stateVersion().isPresent() ? statement.stateVersion().getAsInt() : null,
                statement.branchOf() == null ? null : statement.branchOf().id(),
                statement.branchedFrom(),
                statement.meeting(),
                statement.meetingOn(),
                statement.latestVersion(),
                statement.createdAt(),
                statement.href());
    }
}
