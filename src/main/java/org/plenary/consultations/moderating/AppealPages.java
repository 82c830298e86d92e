package org.plenary.consultations.moderating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.contributing.OwnContributions;

/** Where contributors appeal, on the page of their own contribution. */
@Path("/consultations/{id}/answers/{key}/appeals")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AppealPages {
    private final Moderating moderating;
    private final OwnContributions own;

    AppealPages(Moderating moderating, OwnContributions own) {
        this.moderating = moderating;
        this.own = own;
    }

    @POST
    @Path("{hiding}")
    public Response appeal(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath UUID hiding,
            @RestForm String words) {
        QuarkusTransaction.requiringNew()
                .run(() -> moderating.appeal(own.of(id, key), hiding, words));
        return Response.seeOther(
                        URI.create("/consultations/" + id + "/answers/" + key + "#moderation"))
                .build();
    }
}
