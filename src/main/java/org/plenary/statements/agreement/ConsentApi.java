package org.plenary.statements.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.StatementApi;

/** Consent rounds in the API. */
@Path("/api/v1/statements/{id}/consent-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
@Tag(name = "Agreement")
class ConsentApi {
    private static final int PAGE = 50;

    /**
     * A round to open.
     *
     * @param blocks ids of the blocks that are each asked about; none for the text as a whole
     * @param names at-once or afterwards: when the coalition sees who answered what
     */
    @Schema(name = "NewConsentRound")
    record NewRound(
            @NotNull Integer version,
            @NotBlank @Size(max = 4000) String question,
            List<String> blocks,
            @NotBlank
                    @Pattern(regexp = RoundForm.AT_ONCE + "|" + RoundForm.AFTERWARDS)
                    @Schema(enumeration = {RoundForm.AT_ONCE, RoundForm.AFTERWARDS})
                    String names,
            @NotBlank @Schema(examples = "2099-12-10T21:00:00Z") String deadline,
            String zone) {
        RoundTerms terms() {
            return new RoundTerms(
                    version,
                    question.strip(),
                    blocks == null ? List.of() : blocks,
                    RoundForm.AT_ONCE.equals(names),
                    Deadline.read(deadline, zone));
        }
    }

    /** Answers to give; items left out stay as they are. */
    @Schema(name = "NewConsentAnswers")
    record NewAnswers(@NotEmpty List<@Valid @NotNull NewAnswerJson> answers) {}

    /** An answer on one item; a reason is needed to stand aside and to object. */
    @Schema(name = "NewConsentAnswer")
    record NewAnswerJson(
            @NotNull UUID item,
            @NotBlank @Schema(enumeration = {"support", "live-with", "stand-aside", "object"})
                    String answer,
            @Size(max = 2000) String reason) {
        NewAnswer read() {
            return new NewAnswer(
                    item,
                    Stance.of(answer)
                            .orElseThrow(
                                    () ->
                                            Refusal.invalid("agreement.error.no-answer")
                                                    .asException()),
                    Written.or(reason));
        }
    }

    private final Voices voices;
    private final ConsentRounds rounds;
    private final Counting counting;
    private final OpeningRounds opening;
    private final Answering answering;
    private final CurrentActor current;
    private final DatabaseClock clock;

    ConsentApi(
            Voices voices,
            ConsentRounds rounds,
            Counting counting,
            OpeningRounds opening,
            Answering answering,
            CurrentActor current,
            DatabaseClock clock) {
        this.voices = voices;
        this.rounds = rounds;
        this.counting = counting;
        this.opening = opening;
        this.answering = answering;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists a statement's consent rounds, newest first")
    @Transactional
    public StatementApi.Page<ConsentRoundJson> list(@RestPath UUID id, @RestQuery UUID after) {
        Actor actor = current.get();
        List<ConsentRound> found = rounds.before(voices.inside(actor, id), after, PAGE + 1);
        return new StatementApi.Page<>(
                found.stream().limit(PAGE).map(round -> json(round, actor)).toList(),
                found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    }

    @POST
    @Idempotent
    @Operation(summary = "Asks the coalition's organisations about a version, as a coordinator")
    @APIResponse(responseCode = "201", description = "Opened; Location names it")
    @APIResponse(responseCode = "403", description = "You do not coordinate this coalition")
    @APIResponse(responseCode = "409", description = "The statement is agreed already")
    @Transactional
    public Response open(@RestPath UUID id, @Valid @NotNull NewRound wanted) {
        Actor actor = current.signedIn();
        ConsentRound made = opening.open(id, wanted.terms(), actor);
        return Response.created(URI.create("/api/v1" + made.href()))
                .entity(json(made, actor))
                .build();
    }

    @GET
    @Path("{round}")
    @Operation(
            summary = "Reads a round",
            description =
                    "Counts always; answers by name from the beginning or after it is closed, as was chosen at its opening.")
    @Transactional
    public ConsentRoundJson show(@RestPath UUID id, @RestPath UUID round) {
        Actor actor = current.get();
        return json(round(actor, id, round), actor);
    }

    @GET
    @Path("{round}/record")
    @Operation(
            summary = "The result as it was written down",
            description =
                    "Exactly the characters whose SHA-256 in UTF-8 is resultSha256: JSON without white space, keys in alphabetical order, items in the order of the text, organisations by name.")
    @APIResponse(responseCode = "404", description = "Not closed yet")
    @Transactional
    public Response record(@RestPath UUID id, @RestPath UUID round) {
        return round(current.get(), id, round)
                .result()
                .map(result -> Response.ok(result.record()).build())
                .orElseThrow(() -> new NotVisibleException("result of " + round));
    }

    @POST
    @Path("{round}/answers")
    @Operation(
            summary = "Answers for the organisation acted for",
            description =
                    "Needs its mandate to vote. May be repeated until the round closes: the newest answer stands, and the same answer again changes nothing.")
    @APIResponse(responseCode = "200", description = "The round as it stands now")
    @APIResponse(responseCode = "403", description = "No membership or no mandate")
    @APIResponse(responseCode = "409", description = "Too late")
    @APIResponse(responseCode = "503", description = "Membership cannot be confirmed at the moment")
    public ConsentRoundJson answer(
            @RestPath UUID id, @RestPath UUID round, @Valid @NotNull NewAnswers wanted) {
        Actor actor = current.signedIn();
        answering.answer(
                id, round, wanted.answers().stream().map(NewAnswerJson::read).toList(), actor);
        return QuarkusTransaction.requiringNew().call(() -> json(round(actor, id, round), actor));
    }

    @POST
    @Path("{round}/closings")
    @Operation(summary = "Closes a round before its time, as a coordinator")
    @APIResponse(responseCode = "200", description = "Closed with what stands")
    @APIResponse(responseCode = "409", description = "It is over already")
    @Transactional
    public ConsentRoundJson close(
            @RestPath UUID id, @RestPath UUID round, @Valid @NotNull SilenceApi.EarlyEnd wanted) {
        Actor actor = current.signedIn();
        opening.close(id, round, wanted.reason().strip(), actor);
        return json(round(actor, id, round), actor);
    }

    private ConsentRound round(Actor actor, UUID id, UUID round) {
        return rounds.of(voices.inside(actor, id), round)
                .orElseThrow(() -> new NotVisibleException("consent round " + round));
    }

    private ConsentRoundJson json(ConsentRound round, Actor actor) {
        return ConsentRoundJson.of(round, counting.of(round), actor.actingFor(), clock.now());
    }
}
