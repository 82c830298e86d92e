package org.plenary.signons.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letters;

/** The links of recipients in the API. */
@Path("/api/v1/letters/{id}/deliveries/{delivery}/recipients/{recipient}/links")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Authenticated
@Tag(name = "Open letters")
class RecipientLinkApi {
    private final Letters letters;
    private final Deliveries deliveries;
    private final RecipientLinks links;
    private final CurrentActor current;

    RecipientLinkApi(
            Letters letters, Deliveries deliveries, RecipientLinks links, CurrentActor current) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.links = links;
        this.current = current;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Write a recipient a new link",
            description = "The one before opens nothing any more.")
    @APIResponse(responseCode = "204", description = "On its way")
    @APIResponse(responseCode = "409", description = "They have no address")
    public Response replace(@RestPath UUID id, @RestPath UUID delivery, @RestPath UUID recipient) {
        Actor actor = current.signedIn();
        links.replace(found(actor, id, delivery), recipient, actor);
        return Response.noContent().build();
    }

    @DELETE
    @Transactional
    @Operation(summary = "Take a recipient's link away")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    @APIResponse(responseCode = "409", description = "They have none")
    public Response revoke(@RestPath UUID id, @RestPath UUID delivery, @RestPath UUID recipient) {
        Actor actor = current.signedIn();
        links.revoke(found(actor, id, delivery), recipient, actor);
        return Response.noContent().build();
    }

    private Delivery found(Actor actor, UUID id, UUID delivery) {
        return letters.coordinatedBy(actor, id)
                .flatMap(letter -> deliveries.of(letter, delivery))
                .orElseThrow(() -> new NotVisibleException("delivery " + delivery));
    }
}
