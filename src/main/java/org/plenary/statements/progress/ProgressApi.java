package org.plenary.statements.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;

/** The states of a statement in the API. */
@Path("/api/v1/statements/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class ProgressApi {
    private final Statements statements;
    private final ProgressViews views;
    private final Moving moving;
    private final CurrentActor actor;
    private final Messages messages;
    private final Language language;

    ProgressApi(
            Statements statements,
            ProgressViews views,
            Moving moving,
            CurrentActor actor,
            Messages messages,
            Language language) {
        this.statements = statements;
        this.views = views;
        this.moving = moving;
        this.actor = actor;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A move to make.
     *
     * @param from the state you saw; if it is another one by now, the answer is 409
     * @param version the newest version you know of; needed to propose it
     * @param until until when a round takes comments: RFC 3339, or local time in {@code zone}
     * @param seen that you know of what stands in the way without forbidding it
     */
    @Schema(name = "NewTransition")
    public record NewTransitionJson(
            @NotBlank @Schema(examples = "drafting") String from,
            @NotBlank @Schema(examples = "proposed") String to,
            int version,
            String until,
            String zone,
            @NotBlank(message = "progress.error.reason") @Size(max = 2_000) String reason,
            boolean seen) {}

    /** A move that was made; {@code person} only for members of the coalition. */
    @Schema(name = "Transition")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TransitionJson(
            String from,
            String to,
            Integer version,
            Integer round,
            Instant until,
            String reason,
            String person,
            String organisation,
            Instant at) {}

    /** What stands in the way of a state. */
    @Schema(name = "Obstacle")
    public record ObstacleJson(String message, String href, boolean forbids) {}

    /** A state that can follow. */
    @Schema(name = "NextState")
    public record NextJson(String state, boolean possible, List<ObstacleJson> obstacles) {}

    /**
     * Where a statement stands.
     *
     * @param version the version that is proposed, agreed or signed
     * @param next what can follow; only for those who can move it
     * @param transitions newest first
     */
    @Schema(name = "Progress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressJson(
            String state,
            Integer version,
            int round,
            Instant roundUntil,
            List<NextJson> next,
            List<TransitionJson> transitions) {}

    @GET
    @Operation(summary = "Where a statement stands, what can follow, and how it came here")
    @Transactional
    public ProgressJson show(@RestPath UUID id) {
        return progress(visible(id));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(summary = "Moves a statement to another state, as a coordinator")
    @APIResponse(responseCode = "201", description = "Moved")
    @APIResponse(responseCode = "409", description = "It is elsewhere, or something forbids it")
    @Transactional
    public Response move(@RestPath UUID id, @Valid @NotNull NewTransitionJson wanted) {
        Deadline until =
                wanted.until() == null ? null : Deadline.read(wanted.until(), wanted.zone());
        moving.move(
                id,
                new Move(
                        state(wanted.from()),
                        state(wanted.to()),
                        wanted.version(),
                        until,
                        wanted.reason(),
                        wanted.seen()),
                actor.signedIn());
        return Response.created(URI.create("/api/v1/statements/" + id + "/transitions"))
                .entity(progress(visible(id)))
                .build();
    }

    private static State state(String slug) {
        return State.of(slug)
                .orElseThrow(() -> Refusal.invalid("progress.error.state", slug).asException());
    }

    private ProgressJson progress(Statement statement) {
        boolean moves = Moving.refuses(statement, actor.get()).isEmpty();
        return new ProgressJson(
                statement.state().slug(),
                statement.stateVersion().isPresent() ? statement.stateVersion().getAsInt() : null,
                statement.round(),
                statement.roundDeadline().map(Deadline::at).orElse(null),
                moves ? views.ways(statement).stream().map(this::json).toList() : null,
                views.history(statement, actor.get()).stream().map(ProgressApi::json).toList());
    }

    private NextJson json(ProgressViews.Way way) {
        return new NextJson(
                way.state(),
                way.possible(),
                way.obstacles().stream()
                        .map(
                                o ->
                                        new ObstacleJson(
                                                messages.text(
                                                        language.locale(),
                                                        o.messageKey(),
                                                        o.args().toArray()),
                                                o.href(),
                                                o.forbids()))
                        .toList());
    }

    private static TransitionJson json(ProgressViews.Done done) {
        return new TransitionJson(
                done.from(),
                done.to(),
                done.version(),
                done.round(),
                done.until(),
                done.reason(),
                done.person(),
                done.organisation(),
                done.at());
    }

    private Statement visible(UUID id) {
        return statements.shown(actor.get(), id);
    }
}
