package org.plenary.signons.approving;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;

/** The second person's decision, for programs. */
@Path("/api/v1/letters/{id}/approvals/{signOn}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Sign-ons")
class ApprovalApi {
    @Schema(name = "Approval")
    record Approval(
            @NotBlank @Schema(description = "The hash of the words that are signed")
                    String sha256) {}

    @Schema(name = "ApprovalRefusal")
    record RefusalBody(@Size(max = 1000) String reason) {}

    private final CurrentActor current;
    private final Approving approving;

    ApprovalApi(CurrentActor current, Approving approving) {
        this.current = current;
        this.approving = approving;
    }

    @POST
    @Path("approval")
    @Operation(summary = "Agree to your organisation's signature as its second person")
    @APIResponse(responseCode = "204", description = "It counts, or waits for coordinators")
    @APIResponse(responseCode = "403", description = "You asked for it yourself")
    @APIResponse(responseCode = "404", description = "Not your organisation, or no mandate")
    @APIResponse(responseCode = "409", description = "Decided or over, or another text by now")
    public void agree(@RestPath UUID id, @RestPath UUID signOn, @Valid @NotNull Approval body) {
        approving.approve(id, signOn, body.sha256(), current.signedIn());
    }

    @POST
    @Path("refusal")
    @Operation(summary = "Refuse your organisation's signature as its second person")
    @APIResponse(responseCode = "204", description = "It never counts")
    public void refuse(@RestPath UUID id, @RestPath UUID signOn, @Valid @NotNull RefusalBody body) {
        approving.refuse(id, signOn, body.reason(), current.signedIn());
    }
}
