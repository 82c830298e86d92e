package org.plenary.statements.sources;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.statements.StatementApi;

/** Sources in the API, and where they went. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceApi {
    private static final int PAGE = 50;

    private final WhereItWent where;
    private final SourceRows rows;
    private final CurrentActor actor;

    SourceApi(WhereItWent where, SourceRows rows, CurrentActor actor) {
        this.where = where;
        this.rows = rows;
        this.actor = actor;
    }

    /** A source with a page of its citations, oldest first. */
    @Schema(name = "SourceWithCitations")
    public record SourceUsesJson(SourceJson source, StatementApi.Page<CitationJson> citations) {}

    @GET
    @Path("{id}")
    @Operation(
            summary = "A source and the paragraphs you may read that use it",
            description = "Pass `citations.next` of one answer as `after` to read on.")
    @APIResponse(
            responseCode = "404",
            description = "No such source, or no statement that you may read cites it")
    @Transactional
    public SourceUsesJson show(@RestPath UUID id, @RestQuery UUID after) {
        Actor me = actor.get();
        Source source = where.source(id, me);
        SourceRow row = rows.of(source, me);
        List<WhereItWent.Use> found = where.uses(source, after, PAGE + 1, me);
        List<CitationJson> items =
                found.stream().limit(PAGE).map(use -> CitationJson.of(use, row)).toList();
        UUID next = found.size() > PAGE ? items.get(PAGE - 1).id() : null;
        return new SourceUsesJson(SourceJson.of(source, row), new StatementApi.Page<>(items, next));
    }
}
