package org.plenary.signons.recording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.SignOn;

/** What the link in the mail leads to. Looking changes nothing; objecting takes a button. */
@Path("/objections/{token}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ObjectionPages {
    @CheckedTemplate(basePath = "recording")
    static class Templates {
        static native TemplateInstance objection(RecordViews.Objection objection);
    }

    private static final int LONGEST_REASON = 1000;

    private final Objecting objecting;
    private final Vault vault;
    private final CurrentVertxRequest request;

    ObjectionPages(Objecting objecting, Vault vault, CurrentVertxRequest request) {
        this.objecting = objecting;
        this.vault = vault;
        this.request = request;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String token) {
        Recording recording =
                objecting
                        .behind(token)
                        .filter(found -> found.signOn().erasedAt().isEmpty())
                        .orElseThrow(() -> new NotVisibleException("objection"));
        // The link is a secret: it must not leave in a Referer header.
        request.getCurrent().response().putHeader("Referrer-Policy", "no-referrer");
        SignOn signOn = recording.signOn();
        return Templates.objection(
                new RecordViews.Objection(
                        "/objections/" + token,
                        signOn.letter().href(),
                        signOn.letter().title(),
                        signOn.identity(vault).name(),
                        recording.receivedOn(),
                        objecting.isOpen(recording),
                        recording.objectedAt().orElse(null)));
    }

    @POST
    @Transactional
    public Response object(@RestPath String token, @RestForm String reason) {
        objecting.object(
                token,
                reason == null || reason.length() <= LONGEST_REASON
                        ? reason
                        : reason.substring(0, LONGEST_REASON));
        return Response.seeOther(URI.create("/objections/" + token)).build();
    }
}
