package org.plenary.consultations.findings;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Refusal;

/** What was handed up to a consultation, for programs of those who look after it. */
@Path("/api/v1/consultations/{id}/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Consultations")
class PromotionApi {
    /** What becomes of it. */
    @Schema(name = "PromotionDecision")
    record Decision(
            @NotBlank @Schema(enumeration = {"evidence", "as-it-is", "declined"}) String decision,
            String reason) {}

    private final WritingFindings writing;
    private final Promotions promotions;
    private final Promoting promoting;
    private final FindingJsons jsons;
    private final CurrentActor current;

    PromotionApi(
            WritingFindings writing,
            Promotions promotions,
            Promoting promoting,
            FindingJsons jsons,
            CurrentActor current) {
        this.writing = writing;
        this.promotions = promotions;
        this.promoting = promoting;
        this.jsons = jsons;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "Findings that were handed up to a consultation, the oldest first")
    public List<FindingJsons.PromotionJson> list(@RestPath UUID id) {
        return promotions.into(writing.convened(id, current.signedIn())).stream()
                .map(jsons::of)
                .toList();
    }

    @POST
    @Path("{promotion}/decision")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a finding up, or decline it with a reason")
    @APIResponse(responseCode = "409", description = "This was decided already")
    public FindingJsons.PromotionJson decide(
            @RestPath UUID id, @RestPath UUID promotion, @Valid @NotNull Decision wanted) {
        Promotion.State to =
                Promotion.State.decision(wanted.decision())
                        .orElseThrow(
                                () -> Refusal.invalid("findings.refused.decision").asException());
        return jsons.of(promoting.decide(id, promotion, to, wanted.reason(), current.signedIn()));
    }
}
