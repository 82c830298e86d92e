package org.plenary.signons.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.shared.web.NotVisibleException;

/**
 * "Do not write to us again", from a link in a mail. A GET only asks; a POST to the same address
 * does it at once (RFC 8058), and needs no CSRF token because the address itself is the proof.
 */
@Path("/letters/{id}/invitation/stop")
@Produces(MediaType.TEXT_HTML)
public class StopPages {
    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance stop(
                String letterHref, String title, String coalition, String token);
    }

    private final Answering answering;

    StopPages(Answering answering) {
        this.answering = answering;
    }

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestQuery("i") String token) {
        SignatureInvitation invitation = answering.meant(id, token);
        return Templates.stop(
                invitation.letter().href(),
                invitation.letter().title(),
                invitation.letter().statement().coalition().name(),
                token);
    }

    // Not a resource method: the filter for CSRF tokens would refuse what mail programs send.
    void route(@Observes Router router) {
        router.post("/letters/:id/invitation/stop")
                .handler(BodyHandler.create(false).setBodyLimit(4096))
                .blockingHandler(this::stop, false);
    }

    private void stop(RoutingContext request) {
        Optional<UUID> letter = uuid(request.pathParam("id"));
        String token = request.queryParam("i").stream().findFirst().orElse(null);
        if (letter.isEmpty() || !stopped(letter.get(), token)) {
            request.response().setStatusCode(404).end();
        } else if (request.request().getFormAttribute("page") != null) {
            request.response()
                    .setStatusCode(303)
                    .putHeader(
                            "Location",
                            AnswerPages.href(letter.get()) + "?i=" + token + "&stopped=true")
                    .end();
        } else {
            // A program that posts for a mail's reader follows no redirect.
            request.response().setStatusCode(200).end();
        }
    }

    private boolean stopped(UUID letter, String token) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> answering.stop(answering.meant(letter, token)));
            return true;
        } catch (NotVisibleException noSuchLink) {
            return false;
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
