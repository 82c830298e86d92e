package org.plenary.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Refuses what another site makes a browser send to our pages: a second lock beside the CSRF token,
 * for requests that carry no form. Browsers say where a request comes from in {@code
 * Sec-Fetch-Site} (Fetch Metadata, W3C); what does not come from a browser does not say.
 */
@ApplicationScoped
class OwnSiteOnly {
    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int EARLY = 200;

    void guard(@Observes Filters filters) {
        filters.register(OwnSiteOnly::check, EARLY);
    }

    private static void check(RoutingContext request) {
        boolean forAPage = !request.request().path().startsWith("/api/");
        boolean changing = !HARMLESS.contains(request.request().method());
        if (forAPage
                && changing
                && "cross-site".equals(request.request().getHeader("Sec-Fetch-Site"))) {
            request.response().setStatusCode(403).end();
        } else {
            request.next();
        }
    }
}
