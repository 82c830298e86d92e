package org.plenary.statements.sources;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementApi;
import org.plenary.statements.Statements;

/** The citations of a statement in the API. */
@Path("/api/v1/statements/{id}/citations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "Where the paragraphs of statements come from")
public class CitationApi {
    private static final int PAGE = 50;

    private final Statements statements;
    private final Citations citations;
    private final Citing citing;
    private final CitationReader reader;
    private final WhereItWent where;
    private final SourceRows rows;
    private final CurrentActor actor;

    CitationApi(
            Statements statements,
            Citations citations,
            Citing citing,
            CitationReader reader,
            WhereItWent where,
            SourceRows rows,
            CurrentActor actor) {
        this.statements = statements;
        this.citations = citations;
        this.citing = citing;
        this.reader = reader;
        this.where = where;
        this.rows = rows;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "Lists the statement's citations, oldest first",
            description = "Pass `next` of one answer as `after` to read on.")
    @Transactional
    public StatementApi.Page<CitationJson> list(@RestPath UUID id, @RestQuery UUID after) {
        List<Citation> found = citations.live(statement(id), after, PAGE + 1);
        List<Citation> shown = found.stream().limit(PAGE).toList();
        return new StatementApi.Page<>(
                where.uses(shown).stream().map(this::json).toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Ties a paragraph of the newest version to a source",
            description =
                    "By those who draft the statement, while it is being written. A source that"
                            + " the coalition has already (same symbol or address) is used again.")
    @APIResponse(responseCode = "201", description = "Cited; Location names the citation")
    @APIResponse(responseCode = "403", description = "You do not draft this statement")
    @APIResponse(responseCode = "409", description = "The statement is not being written")
    @APIResponse(responseCode = "422", description = "Something is wrong with some fields")
    @Transactional
    public Response cite(@RestPath UUID id, @NotNull NewCitationJson wanted) {
        Actor me = actor.signedIn();
        Statement statement = statement(id);
        Citing.refuses(statement, me)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        Citation made = citing.cite(id, reader.read(wanted.typed(), me), me);
        return Response.created(
                        URI.create("/api/v1/statements/%s/citations/%s".formatted(id, made.id())))
                .entity(json(where.uses(List.of(made)).get(0)))
                .build();
    }

    @GET
    @Path("{citation}")
    @Operation(summary = "Reads a citation")
    @APIResponse(responseCode = "404", description = "No such citation, or it was removed")
    @Transactional
    public CitationJson show(@RestPath UUID id, @RestPath UUID citation) {
        Citation found =
                citations
                        .live(statement(id), citation)
                        .orElseThrow(() -> new NotVisibleException("citation " + citation));
        return json(where.uses(List.of(found)).get(0));
    }

    @DELETE
    @Authenticated
    @Path("{citation}")
    @Operation(summary = "Removes a citation, with the reason")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "403", description = "You do not draft this statement")
    @Transactional
    public Response remove(
            @RestPath UUID id,
            @RestPath UUID citation,
            @RestQuery @Valid @NotBlank(message = "sources.error.reason") @Size(max = 500)
                    String reason) {
        citing.remove(id, citation, reason, actor.signedIn());
        return Response.noContent().build();
    }

    private CitationJson json(WhereItWent.Use use) {
        return CitationJson.of(use, rows.of(use.citation().source(), actor.get()));
    }

    private Statement statement(UUID id) {
        return statements.shown(actor.get(), id);
    }
}
