package org.plenary.statements.following;

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
import org.plenary.shared.web.NotVisibleException;

/**
 * Ends mails from a link in one of them, without a sign-in. Programs that look into mails open
 * links, so a GET only asks; a POST to the same address does it at once (RFC 8058), and needs no
 * CSRF token because the address itself is the proof.
 */
@Path("/unsubscribe")
@Produces(MediaType.TEXT_HTML)
public class UnsubscribePages {
    @CheckedTemplate(basePath = "following")
    static class Templates {
        static native TemplateInstance unsubscribe(String scope, boolean on, String action);
    }

    private final NewsPreferences preferences;
    private final UnsubscribeCodes codes;

    UnsubscribePages(NewsPreferences preferences, UnsubscribeCodes codes) {
        this.preferences = preferences;
        this.codes = codes;
    }

    @GET
    @Path("{scope}/{person}/{code}")
    @Transactional
    public TemplateInstance ask(
            @RestPath String scope, @RestPath UUID person, @RestPath String code) {
        Scope wanted =
                right(scope, person, code)
                        .orElseThrow(() -> new NotVisibleException("unsubscribe"));
        return Templates.unsubscribe(
                wanted.slug(), wanted.isOn(preferences.of(person)), codes.path(wanted, person));
    }

    // Not a resource method: the filter for CSRF tokens would refuse what mail programs send.
    void route(@Observes Router router) {
        router.post("/unsubscribe/:scope/:person/:code")
                .handler(BodyHandler.create(false).setBodyLimit(4096))
                .blockingHandler(this::unsubscribe, false);
    }

    private void unsubscribe(RoutingContext request) {
        Optional<UUID> person = uuid(request.pathParam("person"));
        Optional<Scope> scope =
                person.flatMap(
                        id -> right(request.pathParam("scope"), id, request.pathParam("code")));
        if (scope.isEmpty()) {
            request.response().setStatusCode(404).end();
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> end(scope.get(), person.get()));
        if (request.request().getFormAttribute("page") != null) {
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", codes.path(scope.get(), person.get()))
                    .end();
        } else {
            // A program that posts for a mail's reader follows no redirect.
            request.response().setStatusCode(200).end();
        }
    }

    private void end(Scope scope, UUID person) {
        NewsPreference wish = preferences.of(person);
        for (Kind kind : Kind.values()) {
            if (scope.covers(kind, wish)) {
                preferences.choose(person, kind, Pace.OFF);
            }
        }
    }

    private Optional<Scope> right(String scope, UUID person, String code) {
        return Scope.of(scope).filter(known -> codes.isRight(known, person, code));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
