package org.plenary.statements.drafting;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementJson;
import org.plenary.statements.Statements;
import org.plenary.statements.Visibility;

/** Branches of a statement in the API; a branch is read and written like any statement. */
@Path("/api/v1/statements/{id}/branches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Statements")
public class BranchApi {
    private final Statements statements;
    private final Branching branching;
    private final CurrentActor actor;

    BranchApi(Statements statements, Branching branching, CurrentActor actor) {
        this.statements = statements;
        this.branching = branching;
        this.actor = actor;
    }

    /**
     * A branch to begin.
     *
     * @param visibility drafting-group or coalition
     */
    @Schema(name = "NewBranch")
    public record NewBranchJson(
            @NotBlank @Size(max = 200) String title,
            int version,
            @NotBlank String visibility,
            Set<UUID> draftingGroup) {}

    /** Decisions on the conflicts of an answer before; both absent at first. */
    @Schema(name = "BringIn")
    public record BringInJson(String against, List<Integer> sides) {
        Edit.Decisions decisions() {
            return against == null || sides == null
                    ? null
                    : new Edit.Decisions(Seen.parse(against), sides);
        }
    }

    @GET
    @Operation(summary = "Lists the branches you may read, newest first")
    @Transactional
    public List<StatementJson> list(@RestPath UUID id) {
        return branching.of(visible(id), actor.signedIn()).stream().map(StatementJson::of).toList();
    }

    @POST
    @Idempotent
    @Operation(summary = "Begins a branch, as one who drafts the statement")
    @APIResponse(responseCode = "201", description = "Begun; Location names it")
    @Transactional
    public Response begin(@RestPath UUID id, @Valid @NotNull NewBranchJson wanted) {
        Visibility visibility =
                Visibility.of(wanted.visibility())
                        .orElseThrow(
                                () -> Refusal.invalid("statements.error.visibility").asException());
        Statement branch =
                branching.branch(
                        id,
                        new Branching.NewBranch(
                                wanted.title().strip(),
                                wanted.version(),
                                visibility,
                                wanted.draftingGroup() == null ? Set.of() : wanted.draftingGroup()),
                        actor.signedIn());
        return Response.created(URI.create("/api/v1/statements/" + branch.id()))
                .entity(StatementJson.of(branch))
                .build();
    }

    @POST
    @Path("{branch}/bring-in")
    @Operation(summary = "Brings what the branch has come to into the next version")
    @APIResponse(responseCode = "204", description = "Brought in")
    @APIResponse(responseCode = "409", description = "Both changed the same words: decide")
    @Transactional
    public Response bringIn(@RestPath UUID id, @RestPath UUID branch, BringInJson decided) {
        Edited edited =
                branching.bringIn(
                        id, branch, decided == null ? null : decided.decisions(), actor.signedIn());
        return edited instanceof Edited.Clash clash
                ? NextVersionApi.conflicts(clash)
                : Response.noContent().build();
    }

    private Statement visible(UUID id) {
        return statements
                .visibleTo(actor.signedIn(), id)
                .filter(s -> s.isAnsweredBy(actor.get()) || s.isDraftedBy(actor.get()))
                .orElseThrow(() -> new NotVisibleException("statement " + id));
    }
}
