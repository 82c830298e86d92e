package org.plenary.statements;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.Refusal;

/** Statements in the API. */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "A coalition's joint texts, their versions and comparisons")
public class StatementApi {
    private static final int PAGE = 50;

    private final Statements statements;
    private final StatementList list;
    private final Coalitions coalitions;
    private final Writing writing;
    private final CurrentActor actor;

    StatementApi(
            Statements statements,
            StatementList list,
            Coalitions coalitions,
            Writing writing,
            CurrentActor actor) {
        this.statements = statements;
        this.list = list;
        this.coalitions = coalitions;
        this.writing = writing;
        this.actor = actor;
    }

    /**
     * A statement to begin.
     *
     * @param language BCP 47
     * @param coalition id or slug
     */
    @Schema(name = "NewStatement")
    public record NewStatementJson(
            @NotBlank @Size(max = 300) @Schema(examples = "Moving with dignity") String title,
            @NotBlank
                    @Pattern(regexp = StatementForm.LANGUAGE, message = "statements.error.language")
                    @Schema(examples = "en")
                    String language,
            @NotBlank @Schema(examples = "common-passage") String coalition,
            @NotNull
                    @Schema(
                            examples = "public",
                            enumeration = {"public", "coalition", "drafting-group"})
                    String visibility,
            Set<UUID> draftingGroup) {}

    @GET
    @Operation(
            summary = "Lists the statements you may read, newest first",
            description = "Pass `next` of one answer as `after` to read on.")
    @Transactional
    public Page<StatementJson> list(@RestQuery UUID after, @RestQuery String q) {
        List<Statement> found = list.visibleTo(actor.get(), q, after, PAGE + 1);
        List<StatementJson> items = found.stream().limit(PAGE).map(StatementJson::of).toList();
        UUID next = found.size() > PAGE ? items.get(PAGE - 1).id() : null;
        return new Page<>(items, next);
    }

    /**
     * Part of a list.
     *
     * @param next where the next part begins, absent at the end
     */
    public record Page<T>(List<T> items, UUID next) {}

    @POST
    @Authenticated
    @Idempotent
    @Operation(summary = "Begins a statement, as a coordinator of its coalition")
    @APIResponse(responseCode = "201", description = "Begun; Location names it")
    @APIResponse(responseCode = "403", description = "You do not coordinate this coalition")
    @Transactional
    public Response begin(@Valid @NotNull NewStatementJson wanted) {
        Actor me = actor.signedIn();
        Coalition coalition =
                coalition(wanted.coalition())
                        .orElseThrow(
                                () -> Refusal.invalid("statements.error.coalition").asException());
        Visibility visibility =
                Visibility.of(wanted.visibility())
                        .orElseThrow(
                                () -> Refusal.invalid("statements.error.visibility").asException());
        Set<UUID> group = wanted.draftingGroup() == null ? Set.of() : wanted.draftingGroup();
        Statement statement =
                writing.begin(
                        new NewStatement(
                                coalition,
                                wanted.title().strip(),
                                wanted.language(),
                                visibility,
                                group),
                        me);
        return Response.created(URI.create("/api/v1/statements/" + statement.id()))
                .entity(StatementJson.of(statement))
                .build();
    }

    private Optional<Coalition> coalition(String idOrSlug) {
        try {
            return coalitions.findByIdOptional(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException notAnId) {
            return coalitions.bySlug(idOrSlug);
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a statement")
    @Transactional
    public StatementJson show(@RestPath UUID id) {
        return StatementJson.of(statements.shown(actor.get(), id));
    }

    /** The frame of a statement. */
    @Schema(name = "StatementDetails")
    public record DetailsJson(
            @NotBlank @Size(max = 300) String title,
            @Size(max = 300) String meeting,
            LocalDate meetingOn,
            @NotNull Set<UUID> draftingGroup) {}

    @PUT
    @Path("{id}/details")
    @Authenticated
    @Operation(summary = "Changes title, meeting and drafting group, as a coordinator")
    @Transactional
    public StatementJson describe(@RestPath UUID id, @Valid @NotNull DetailsJson wanted) {
        return StatementJson.of(
                writing.describe(
                        id,
                        new Details(
                                wanted.title().strip(),
                                wanted.meeting() == null ? "" : wanted.meeting().strip(),
                                wanted.meetingOn(),
                                wanted.draftingGroup()),
                        actor.signedIn()));
    }
}
