package org.plenary.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement in the API.
 *
 * @param language BCP 47
 * @param visibility public, coalition or drafting-group
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
        int latestVersion,
        Instant createdAt,
        String href) {

    /** The coalition a statement belongs to. */
    @Schema(name = "StatementCoalition")
    public record CoalitionJson(UUID id, String slug, String name) {}

    static StatementJson of(Statement statement) {
        var coalition = statement.coalition();
        return new StatementJson(
                statement.id(),
                statement.title(),
                statement.language(),
                new CoalitionJson(coalition.id(), coalition.slug(), coalition.name()),
                statement.visibility().slug(),
                statement.draftingGroup().stream().sorted().toList(),
                statement.latestVersion(),
                statement.createdAt(),
                statement.href());
    }
}
