package org.plenary.consultations.commonground;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Rounds, answers and results, for programs. */
@Path("/api/v1/consultations/{id}/common-ground")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class GroundApi {
    /** A round. A consultation has few of them, so the list has no pages. */
    @Schema(name = "Round")
    record RoundJson(
            UUID id,
            String title,
            String note,
            @Schema(examples = {"planned", "open", "over"}) String state,
            Instant opensAt,
            Instant endsAt,
            String zone,
            String naming,
            String disclosure,
            boolean people,
            boolean proposals,
            int propositions,
            long respondents,
            int smallestGroup) {}

    /**
     * A round to plan.
     *
     * @param opensAt RFC 3339, or local time in the zone; empty for now
     */
    @Schema(name = "NewRound")
    record NewRound(
            @NotBlank String title,
            String note,
            String opensAt,
            @NotBlank String endsAt,
            String zone,
            @NotBlank String naming,
            @NotBlank String disclosure,
            boolean people,
            boolean proposals) {
        Terms terms(Terms before, Instant now) {
            return new RoundForm(
                            title,
                            note,
                            opensAt,
                            endsAt,
                            zone,
                            naming,
                            disclosure,
                            people,
                            proposals)
                    .terms(before, now);
        }
    }

    /** A position to take; {@code revision} is the one that was read, 0 for none. */
    @Schema(name = "NewPosition")
    record NewPosition(@NotBlank String stand, int revision) {}

    /** Where the caller's organisation stands. */
    @Schema(name = "Position")
    record PositionJson(UUID proposition, String stand, int revision) {}

    private final Consultations consultations;
    private final Rounds rounds;
    private final PlanningRounds planning;
    private final TakingPositions taking;
    private final GroundViews views;
    private final CurrentActor current;
    private final DatabaseClock clock;

    GroundApi(
            Consultations consultations,
            Rounds rounds,
            PlanningRounds planning,
            TakingPositions taking,
            GroundViews views,
            CurrentActor current,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.planning = planning;
        this.taking = taking;
        this.views = views;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "The rounds of a consultation, the latest first")
    public List<RoundJson> list(@RestPath UUID id) {
        Actor actor = current.get();
        return views.list(visible(id), actor).rounds().stream().map(GroundApi::json).toList();
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plan a round; for convenors")
    @APIResponse(responseCode = "201", description = "Planned")
    public Response plan(@RestPath UUID id, @Valid @NotNull NewRound wanted) {
        Actor actor = current.signedIn();
        refuseStrangers(id, actor);
        Round round = planning.plan(id, wanted.terms(null, clock.now()), actor);
        return Response.created(URI.create("/api/v1" + round.href()))
                .entity(json(views.frame(round, actor)))
                .build();
    }

    @GET
    @Path("{round}")
    @Transactional
    @Operation(summary = "A round")
    public RoundJson show(@RestPath UUID id, @RestPath UUID round) {
        return json(views.frame(round(id, round), current.get()));
    }

    @PUT
    @Authenticated
    @Path("{round}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Plan a round otherwise; for convenors",
            description = "Once it is open, only its end can be moved.")
    @APIResponse(responseCode = "409", description = "It is open or over")
    public RoundJson change(
            @RestPath UUID id, @RestPath UUID round, @Valid @NotNull NewRound wanted) {
        Actor actor = current.signedIn();
        refuseStrangers(id, actor);
        Terms before = round(id, round).terms();
        return json(
                views.frame(
                        planning.change(id, round, wanted.terms(before, clock.now()), actor),
                        actor));
    }

    @GET
    @Authenticated
    @Path("{round}/positions")
    @Transactional
    @Operation(summary = "Where your organisation stands, proposition by proposition")
    public List<PositionJson> own(@RestPath UUID id, @RestPath UUID round) {
        Map<UUID, Position> own = taking.own(round(id, round), current.signedIn());
        return own.values().stream()
                .map(p -> new PositionJson(p.proposition(), p.stand().slug(), p.revision()))
                .sorted(java.util.Comparator.comparing(PositionJson::proposition))
                .toList();
    }

    @PUT
    @Authenticated
    @Path("{round}/positions/{proposition}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a position, or another one, until the round ends")
    @APIResponse(responseCode = "409", description = "A colleague answered otherwise, or no time")
    public PositionJson take(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestPath UUID proposition,
            @Valid @NotNull NewPosition wanted) {
        Stand stand =
                Stand.of(wanted.stand())
                        .orElseThrow(
                                () -> Refusal.invalid("commonground.refused.stand").asException());
        int revision =
                taking.take(id, round, proposition, stand, wanted.revision(), current.signedIn());
        return new PositionJson(proposition, stand.slug(), revision);
    }

    private static RoundJson json(GroundViews.Frame f) {
        return new RoundJson(
                f.id(),
                f.title(),
                f.note(),
                f.state(),
                f.from(),
                f.until(),
                f.zone(),
                f.naming(),
                f.disclosure(),
                f.people(),
                f.proposals(),
                f.propositions(),
                f.respondents(),
                f.least());
    }

    private void refuseStrangers(UUID id, Actor actor) {
        if (consultations.convenedBy(actor, id).isEmpty()) {
            throw new NotVisibleException("consultation " + id);
        }
    }

    private Round round(UUID id, UUID round) {
        return rounds.in(visible(id), round)
                .orElseThrow(() -> new NotVisibleException("round " + round));
    }

    private Consultation visible(UUID id) {
        return consultations.shown(current.get(), id);
    }
}
