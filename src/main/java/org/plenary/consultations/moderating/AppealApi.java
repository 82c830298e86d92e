package org.plenary.consultations.moderating;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.plenary.consultations.contributing.OwnContributions;

/** What contributors are told about what is hidden, and their appeals, for programs. */
@Path("/api/v1/consultations/{id}/answers/{key}/hidings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class AppealApi {
    /** Something of one's own that is or was hidden; question is null for all of it. */
    @Schema(name = "OwnHiding")
    record OwnJson(
            UUID id,
            UUID question,
            String reason,
            String note,
            String appeal,
            String decision,
            String decisionWords,
            boolean hidden) {}

    /** Why it should be read. */
    @Schema(name = "AppealWords")
    record AppealRequest(@NotBlank String words) {}

    private final Moderating moderating;
    private final Hidings hidings;
    private final OwnContributions own;

    AppealApi(Moderating moderating, Hidings hidings, OwnContributions own) {
        this.moderating = moderating;
        this.hidings = hidings;
        this.own = own;
    }

    @GET
    @Transactional
    @Operation(summary = "What of one's own contribution is or was hidden, and why")
    public List<OwnJson> list(@RestPath UUID id, @RestPath String key) {
        return hidings.of(own.of(id, key)).stream()
                .map(
                        h ->
                                new OwnJson(
                                        h.id(),
                                        h.question().orElse(null),
                                        h.reason().slug(),
                                        h.note(),
                                        h.appeal().orElse(null),
                                        h.decision().map(Decision::slug).orElse(null),
                                        h.decisionWords(),
                                        h.stands()))
                .toList();
    }

    @POST
    @Path("{hiding}/appeal")
    @Operation(summary = "Appeal, once; somebody else than who hid it decides")
    @APIResponse(responseCode = "204", description = "Noted")
    public void appeal(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath UUID hiding,
            @Valid @NotNull AppealRequest wanted) {
        QuarkusTransaction.requiringNew()
                .run(() -> moderating.appeal(own.of(id, key), hiding, wanted.words()));
    }
}
