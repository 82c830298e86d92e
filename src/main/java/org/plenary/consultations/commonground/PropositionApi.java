package org.plenary.consultations.commonground;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Passage;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Propositions and what was found about them, for programs. */
@Path("/api/v1/consultations/{id}/common-ground/{round}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class PropositionApi {
    private static final int MOST = 200;

    /** A proposition, by language. */
    @Schema(name = "Proposition")
    record PropositionJson(UUID id, String state, int version, Map<String, String> wording) {}

    /** A page of propositions; {@code next} is the address of the following. */
    @Schema(name = "Propositions")
    record Page(List<PropositionJson> items, String next) {}

    /**
     * A proposition to put, or by somebody who does not look after the round to propose.
     *
     * @param wording by language, at most 200 characters each
     * @param passages what it was drawn from, may be left out; for convenors
     */
    @Schema(name = "NewProposition")
    record NewProposition(@NotEmpty Map<String, String> wording, List<Passage> passages) {
        List<Passage> drawnFrom() {
            return passages == null ? List.of() : passages;
        }
    }

    /** What is decided: asked, declined or removed. */
    @Schema(name = "PropositionDecision")
    record Decision(@NotBlank String state) {}

    /** How a group answered; {@code group} is empty for all, "rest" for small groups together. */
    @Schema(name = "GroundCell")
    record CellJson(String group, int agree, int disagree, int pass) {}

    /** What was found about a proposition; {@code all} is null if too few answered. */
    @Schema(name = "GroundResult")
    record ResultJson(
            UUID proposition,
            String ground,
            CellJson all,
            int silent,
            List<CellJson> regions,
            List<CellJson> categories,
            List<CellJson> opinionGroups,
            double consensus,
            double weakest) {}

    /** What a round found: sums only. */
    @Schema(name = "GroundResults")
    record ResultsJson(
            int respondents,
            int smallestGroup,
            List<Integer> opinionGroupSizes,
            List<ResultJson> propositions) {}

    private final Consultations consultations;
    private final Rounds rounds;
    private final Propositions propositions;
    private final PlanningRounds planning;
    private final TakingPositions taking;
    private final Reckoning reckoning;
    private final CurrentActor current;

    PropositionApi(
            Consultations consultations,
            Rounds rounds,
            Propositions propositions,
            PlanningRounds planning,
            TakingPositions taking,
            Reckoning reckoning,
            CurrentActor current) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.propositions = propositions;
        this.planning = planning;
        this.taking = taking;
        this.reckoning = reckoning;
        this.current = current;
    }

    @GET
    @Path("propositions")
    @Transactional
    @Operation(summary = "What a round asks")
    public Page list(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestQuery UUID after,
            @RestQuery Integer limit) {
        int most = limit == null ? 50 : Math.max(1, Math.min(MOST, limit));
        List<Proposition> asked = propositions.asked(round(id, round));
        int from = 0;
        while (after != null
                && from < asked.size()
                && asked.get(from).id().toString().compareTo(after.toString()) <= 0) {
            from++;
        }
        List<Proposition> page = asked.subList(from, Math.min(asked.size(), from + most));
        return new Page(
                page.stream().map(PropositionApi::json).toList(),
                from + most < asked.size()
                        ? "/api/v1/consultations/"
                                + id
                                + "/common-ground/"
                                + round
                                + "/propositions?limit="
                                + most
                                + "&after="
                                + page.get(page.size() - 1).id()
                        : null);
    }

    @POST
    @Authenticated
    @Idempotent
    @Path("propositions")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a proposition, or propose one")
    @APIResponse(responseCode = "201", description = "Put, or waiting to be let in")
    public Response put(
            @RestPath UUID id, @RestPath UUID round, @Valid @NotNull NewProposition wanted) {
        Actor actor = current.signedIn();
        boolean convenes = consultations.convenedBy(actor, id).isPresent();
        Proposition made =
                convenes
                        ? planning.put(id, round, wanted.wording(), actor)
                        : taking.propose(id, round, wanted.wording(), actor);
        if (convenes && !wanted.drawnFrom().isEmpty()) {
            planning.draw(id, round, made.id(), wanted.drawnFrom(), actor);
        }
        return Response.created(URI.create("/api/v1" + made.round().href() + "/propositions"))
                .entity(json(made))
                .build();
    }

    @PUT
    @Authenticated
    @Path("propositions/{proposition}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say a proposition otherwise; for convenors",
            description = "Once somebody has answered, only more languages can be added.")
    public PropositionJson reword(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestPath UUID proposition,
            @Valid @NotNull NewProposition wanted) {
        Actor actor = current.signedIn();
        Proposition made = planning.reword(id, round, proposition, wanted.wording(), actor);
        if (wanted.passages() != null) {
            planning.draw(id, round, proposition, wanted.passages(), actor);
        }
        return json(made);
    }

    @POST
    @Authenticated
    @Path("propositions/{proposition}/state")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let a proposition in, decline it or take it out; for convenors")
    public PropositionJson decide(
            @RestPath UUID id,
            @RestPath UUID round,
            @RestPath UUID proposition,
            @Valid @NotNull Decision decision) {
        PropositionState next =
                Arrays.stream(PropositionState.values())
                        .filter(s -> s.slug().equals(decision.state()))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.invalid("commonground.refused.choice").asException());
        return json(planning.decide(id, round, proposition, next, current.signedIn()));
    }

    @GET
    @Path("results")
    @Transactional
    @Operation(summary = "What a round that is over has found")
    @APIResponse(responseCode = "404", description = "It is not over, or not for you to read")
    public ResultsJson results(@RestPath UUID id, @RestPath UUID round) {
        Round found = round(id, round);
        List<Proposition> asked = propositions.asked(found);
        return reckoning
                .of(found)
                .map(
                        f ->
                                new ResultsJson(
                                        f.respondents(),
                                        f.least(),
                                        f.opinions().sizes(),
                                        f.each().stream()
                                                .map(one -> json(asked.get(one.place()), one))
                                                .toList()))
                .orElseThrow(() -> new NotVisibleException("results of " + round));
    }

    private static ResultJson json(Proposition proposition, Results.One one) {
        return new ResultJson(
                proposition.id(),
                one.ground().slug(),
                one.told() ? json(new Cell("", one.all())) : null,
                one.silent(),
                one.regions().stream().map(PropositionApi::json).toList(),
                one.categories().stream().map(PropositionApi::json).toList(),
                one.opinions().stream().map(PropositionApi::json).toList(),
                one.consensus(),
                one.weakest());
    }

    private static CellJson json(Cell cell) {
        return new CellJson(
                cell.group(), cell.tally().agree(), cell.tally().disagree(), cell.tally().pass());
    }

    private static PropositionJson json(Proposition p) {
        return new PropositionJson(p.id(), p.state().slug(), p.version(), p.wording());
    }

    private Round round(UUID id, UUID round) {
        return consultations
                .visibleTo(current.get(), id)
                .flatMap(c -> rounds.in(c, round))
                .orElseThrow(() -> new NotVisibleException("round " + round));
    }
}
