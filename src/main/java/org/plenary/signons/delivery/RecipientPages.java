package org.plenary.signons.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.shared.web.NotVisibleException;

/**
 * What recipients find behind the link they were written: the list that was handed over to them,
 * its files, and what has changed since. Looking at it changes nothing.
 */
@Path("/deliveries/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RecipientPages {
    @CheckedTemplate(basePath = "delivery")
    static class Templates {
        static native TemplateInstance handedOver(DeliveryView page);
    }

    private final Recipients recipients;
    private final DeliveryViews views;
    private final SendingFiles files;
    private final CurrentVertxRequest request;

    RecipientPages(
            Recipients recipients,
            DeliveryViews views,
            SendingFiles files,
            CurrentVertxRequest request) {
        this.request = request;
        this.recipients = recipients;
        this.views = views;
        this.files = files;
    }

    @GET
    public Response show(@RestPath String token) {
        DeliveryView page =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        recipients
                                                .holding(token)
                                                .map(found -> views.handedOver(found, token))
                                                .orElseThrow(
                                                        () -> new NotVisibleException("delivery")));
        return unshared(Response.ok(Templates.handedOver(page)));
    }

    @GET
    @Path("files/{format}")
    @Produces({MediaType.WILDCARD, MediaType.TEXT_HTML})
    public Response file(@RestPath String token, @RestPath String format) {
        return unshared(Response.fromResponse(files.of(token, format)));
    }

    // The address is the key: it must not be kept, found or passed on.
    private Response unshared(Response.ResponseBuilder answer) {
        Response built = answer.build();
        built.getHeaders().putSingle("Cache-Control", "private, no-store");
        built.getHeaders().putSingle("X-Robots-Tag", "noindex");
        request.getCurrent().response().putHeader("Referrer-Policy", "no-referrer");
        return built;
    }
}
