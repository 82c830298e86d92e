package org.plenary.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Language;

/**
 * Headers that every answer carries, also static files and errors: nothing is loaded from
 * elsewhere, nothing inline is run, nobody frames us, and what a signed-in person sees is never
 * stored.
 */
class SecurityHeaders {
    private final String policy;

    @Inject
    SecurityHeaders(
            // Browsers hold redirects after a form to form-action as well: the identity
            // server's origin must be named for signing out.
            @ConfigProperty(name = "plenary.web.form-targets")
                    Optional<List<String>> moreFormTargets) {
        policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                        + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'self'"
                        + moreFormTargets.map(more -> " " + String.join(" ", more)).orElse("");
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    var headers = request.response().headers();
                    if (!isDevelopersPage(request)) {
                        headers.set("Content-Security-Policy", policy);
                    }
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("X-Frame-Options", "DENY");
                    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
                    headers.set("Cross-Origin-Opener-Policy", "same-origin");
                    headers.set("Cross-Origin-Resource-Policy", "same-origin");
                    headers.set(
                            "Permissions-Policy",
                            "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                                    + " browsing-topics=()");
                    if ("https".equals(request.request().scheme())) {
                        headers.set(
                                "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
                    }
                    request.addHeadersEndHandler(done -> decideStorage(request));
                    request.next();
                },
                900);
    }

    private static void decideStorage(RoutingContext request) {
        var headers = request.response().headers();
        if (request.request().path().startsWith("/static/bundle/")
                && request.response().getStatusCode() < 400) {
            // Their names change with their content.
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
            return;
        }
        // What a handler says comes beside what was said at first, and browsers would obey both.
        onlyTheLast("Content-Security-Policy", headers);
        onlyTheLast("Cross-Origin-Resource-Policy", headers);
        if (isForFrames(headers.get("Content-Security-Policy"))) {
            headers.remove("X-Frame-Options");
            request.response().removeCookies("csrf-token", false);
            request.response().removeCookies(Language.COOKIE, false);
        }
        var cache = headers.get("Cache-Control");
        if (someoneIsSignedIn(request) && isPage(headers.get("Content-Type"))) {
            headers.set("Cache-Control", "private, no-store");
        } else if (cache == null) {
            headers.set("Cache-Control", "private, no-cache");
        } else if (cache.contains("public")) {
            // A page that is the same for everyone carries no form of its own,
            // and no shared cache stores an answer that sets a cookie.
            request.response().removeCookies("csrf-token", false);
        }
    }

    private static void onlyTheLast(String name, MultiMap headers) {
        List<String> said = headers.getAll(name);
        if (said.size() > 1) {
            headers.set(name, said.get(said.size() - 1));
        }
    }

    // A page that says so stands in pages of others: it is the same for everybody and sets no
    // cookie.
    private static boolean isForFrames(String policy) {
        return policy != null && policy.contains("frame-ancestors *");
    }

    private static boolean someoneIsSignedIn(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    private static boolean isPage(String type) {
        return type == null || type.startsWith("text/html") || type.contains("json");
    }

    // Quarkus's own development pages are built with inline scripts; they are not in production.
    private static boolean isDevelopersPage(RoutingContext request) {
        var path = request.request().path();
        return path.startsWith("/q/dev-ui") || path.startsWith("/q/swagger-ui");
    }
}
