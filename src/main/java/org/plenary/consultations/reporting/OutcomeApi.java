package org.plenary.consultations.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.plenary.consultations.contributing.OwnContributions;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;

/** What became of each point, for programs. */
@Path("/api/v1/consultations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class OutcomeApi {
    private static final int MOST = 10_000;

    /**
     * What became of a finding.
     *
     * @param language of the reason: that of the request if there is one in it, else the
     *     consultation's
     * @param reasons in further languages, by BCP 47 tag
     * @param paragraph the path of the paragraph that took it up, if it may be read
     * @param revision for convenors: of their own decision, 0 if there is none
     * @param settled for convenors: whether contributors know of their own decision
     */
    @Schema(name = "Outcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeJson(
            UUID finding,
            String title,
            String outcome,
            String reason,
            String language,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> reasons,
            String paragraph,
            String decidedBy,
            Integer revision,
            Boolean settled) {}

    /** A point of one's own, and what became of it. */
    @Schema(name = "OwnPoint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnPointJson(
            int question,
            String finding,
            String outcome,
            String reason,
            String language,
            String paragraph) {}

    /**
     * A decision; the revision is that of the one that was read.
     *
     * @param reasons in further languages of the consultation, by BCP 47 tag
     */
    @Schema(name = "NewOutcome")
    record NewOutcome(
            @NotBlank @Schema(enumeration = {"adopted", "partly", "not-adopted", "undecided"})
                    String outcome,
            @Size(max = Decision.LONGEST) String reason,
            @Size(max = 40) Map<String, @Size(max = Decision.LONGEST) String> reasons,
            @Size(max = 300) String paragraph,
            int revision) {
        Decision decision() {
            return new Decision(Outcome.of(outcome).orElse(null), reason, reasons, paragraph);
        }
    }

    /** How many were settled. */
    @Schema(name = "Settled")
    record Settled(int points) {}

    private final Consultations consultations;
    private final Deciding deciding;
    private final Dispositions dispositions;
    private final OutcomeViews views;
    private final OwnContributions own;
    private final Points points;
    private final CurrentActor current;
    private final Language language;

    OutcomeApi(
            Consultations consultations,
            Deciding deciding,
            Dispositions dispositions,
            OutcomeViews views,
            OwnContributions own,
            Points points,
            CurrentActor current,
            Language language) {
        this.consultations = consultations;
        this.deciding = deciding;
        this.dispositions = dispositions;
        this.views = views;
        this.own = own;
        this.points = points;
        this.current = current;
        this.language = language;
    }

    @GET
    @Path("outcomes")
    @Transactional
    @Operation(summary = "What became of each finding that may be read")
    public List<OutcomeJson> list(@RestPath UUID id) {
        Consultation consultation =
                consultations
                        .visibleTo(current.get(), id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        OutcomeViews.Table table = views.table(consultation, null, MOST, current.get());
        boolean convenor = table.frame().convenor();
        Map<UUID, Disposition> own =
                convenor
                        ? dispositions.ofFindings(
                                table.rows().stream().map(OutcomeViews.Row::id).toList())
                        : Map.of();
        return table.rows().stream().map(row -> json(row, own.get(row.id()), convenor)).toList();
    }

    private static OutcomeJson json(OutcomeViews.Row row, Disposition known, boolean convenor) {
        return new OutcomeJson(
                row.id(),
                row.title(),
                row.outcome(),
                row.reason(),
                row.reason().isEmpty() ? null : row.reasonLanguage(),
                row.reasons(),
                row.paragraph() == null ? null : row.paragraph().href(),
                row.above().isEmpty() ? null : row.above(),
                convenor ? known == null ? 0 : known.revision() : null,
                convenor ? known == null || known.isSettled() : null);
    }

    @PUT
    @Path("outcomes/{finding}")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on a finding; contributors hear of it once it is settled")
    @APIResponse(responseCode = "409", description = "Somebody else has decided in the meantime")
    public List<OutcomeJson> decide(
            @RestPath UUID id, @RestPath UUID finding, @Valid @NotNull NewOutcome wanted) {
        deciding.onFinding(id, finding, wanted.decision(), wanted.revision(), current.signedIn());
        return list(id).stream().filter(o -> o.finding().equals(finding)).toList();
    }

    @PUT
    @Path("outcomes/answers/{answer}")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide on an answer that is in no finding")
    public void decideOnAnswer(
            @RestPath UUID id, @RestPath UUID answer, @Valid @NotNull NewOutcome wanted) {
        deciding.onAnswer(id, answer, wanted.decision(), wanted.revision(), current.signedIn());
    }

    @POST
    @Path("outcomes/settlements")
    @Authenticated
    @Idempotent
    @Transactional
    @Operation(summary = "Settle what is decided and tell contributors")
    @APIResponse(responseCode = "201", description = "How many points were settled")
    public Response settle(@RestPath UUID id) {
        int settled = deciding.settle(id, current.signedIn());
        return Response.created(URI.create("/api/v1/consultations/" + id + "/outcomes"))
                .entity(new Settled(settled))
                .build();
    }

    @GET
    @Path("answers/{key}/outcome")
    @Transactional
    @Operation(summary = "What became of one's own points; by account, or by the token of a link")
    public Response ownOutcome(@RestPath UUID id, @RestPath String key) {
        List<OwnPointJson> mine =
                points.of(own.of(id, key), current.get(), language.tag()).points().stream()
                        .map(
                                p ->
                                        new OwnPointJson(
                                                p.number(),
                                                p.finding().isEmpty() ? null : p.finding(),
                                                p.outcome(),
                                                p.reason(),
                                                p.reason().isEmpty() ? null : p.reasonLanguage(),
                                                p.paragraph() == null
                                                        ? null
                                                        : p.paragraph().href()))
                        .toList();
        return Response.ok(mine).header("Cache-Control", "private, no-store").build();
    }
}
