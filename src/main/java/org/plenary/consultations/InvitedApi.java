package org.plenary.consultations;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;

/** The organisations that a consultation invites, for its convenors. */
@Path("/api/v1/consultations/{id}/invited")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations")
class InvitedApi {
    private final Equipping equipping;
    private final CurrentActor current;

    InvitedApi(Equipping equipping, CurrentActor current) {
        this.equipping = equipping;
        this.current = current;
    }

    /** An organisation to ask: its id, slug or name. */
    @Schema(name = "ConsultationInvitation")
    record InvitedJson(@NotBlank String organisation) {}

    /** An organisation that is asked. */
    @Schema(name = "ConsultationInvited")
    record AskedJson(UUID id, String slug, String name) {}

    @POST
    @Authenticated
    @Idempotent
    @Operation(summary = "Invites an organisation; asked already, it stays so")
    @APIResponse(responseCode = "201", description = "Invited")
    @Transactional
    public Response invite(@RestPath UUID id, @Valid @NotNull InvitedJson wanted) {
        Organisation asked = equipping.invite(id, wanted.organisation(), current.signedIn());
        return Response.created(
                        URI.create("/api/v1/consultations/" + id + "/invited/" + asked.id()))
                .entity(new AskedJson(asked.id(), asked.slug(), asked.name()))
                .build();
    }

    @DELETE
    @Path("{organisation}")
    @Authenticated
    @Operation(summary = "Invites an organisation no more")
    @Transactional
    public void uninvite(@RestPath UUID id, @RestPath UUID organisation) {
        equipping.uninvite(id, organisation, current.signedIn());
    }
}
