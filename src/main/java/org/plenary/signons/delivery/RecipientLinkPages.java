package org.plenary.signons.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letters;

/** Taking a recipient's link away or writing them a new one, for coordinators. */
@Path("/letters/{id}/deliveries/{delivery}/recipients/{recipient}/links")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RecipientLinkPages {
    private final Letters letters;
    private final Deliveries deliveries;
    private final RecipientLinks links;
    private final CurrentActor current;

    RecipientLinkPages(
            Letters letters, Deliveries deliveries, RecipientLinks links, CurrentActor current) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.links = links;
        this.current = current;
    }

    @POST
    @Transactional
    public Response change(
            @RestPath UUID id,
            @RestPath UUID delivery,
            @RestPath UUID recipient,
            @RestForm("do") String act) {
        Actor actor = current.signedIn();
        Delivery found =
                letters.coordinatedBy(actor, id)
                        .flatMap(letter -> deliveries.of(letter, delivery))
                        .orElseThrow(() -> new NotVisibleException("delivery " + delivery));
        if ("revoke".equals(act)) {
            links.revoke(found, recipient, actor);
        } else {
            links.replace(found, recipient, actor);
        }
        return Response.seeOther(URI.create(found.href() + "#to")).build();
    }
}
