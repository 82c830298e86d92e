package org.plenary.consultations.moderating;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.abuse.NetworkAddress;

/** Readers' flags, for programs. */
@Path("/api/v1/consultations/{id}/contributions/{contribution}/flags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class FlagApi {
    /** That a reader wants an answer to be looked at. */
    @Schema(name = "AnswerFlag")
    record FlagRequest(@NotNull UUID question, @NotBlank String reason, String words) {}

    private final Flagging flagging;
    private final CurrentActor current;
    private final CurrentVertxRequest request;

    FlagApi(Flagging flagging, CurrentActor current, CurrentVertxRequest request) {
        this.flagging = flagging;
        this.current = current;
        this.request = request;
    }

    @POST
    @Operation(summary = "Ask moderators to look at an answer; so many an hour from an address")
    @APIResponse(responseCode = "202", description = "Noted")
    @APIResponse(responseCode = "429", description = "Too many")
    public Response flag(
            @RestPath UUID id, @RestPath UUID contribution, @Valid @NotNull FlagRequest wanted) {
        flagging.flag(
                id,
                contribution,
                wanted.question(),
                ModerationApi.reason(wanted.reason()),
                wanted.words(),
                current.get(),
                NetworkAddress.of(request.getCurrent().request().remoteAddress().hostAddress()));
        return Response.accepted().build();
    }
}
