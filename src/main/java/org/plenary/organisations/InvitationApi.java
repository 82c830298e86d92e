package org.plenary.organisations;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Json.OrganisationJson;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Idempotent;

/** Accepting an invitation, for programs. */
@Path("/api/v1/invitations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
class InvitationApi {
    private final CurrentActor actor;
    private final Inviting inviting;
    private final DatabaseClock clock;

    InvitationApi(CurrentActor actor, Inviting inviting, DatabaseClock clock) {
        this.actor = actor;
        this.inviting = inviting;
        this.clock = clock;
    }

    @POST
    @Authenticated
    @Path("{token}/acceptance")
    @Idempotent
    @Transactional
    @Operation(summary = "Join an organisation with the token of an invitation's link")
    public Response accept(@RestPath String token) {
        Organisation organisation =
                inviting.accept(token, actor.signedIn(), actor.email(), clock.now());
        return Response.created(URI.create("/api/v1/organisations/" + organisation.id()))
                .entity(OrganisationJson.of(organisation))
                .build();
    }
}
