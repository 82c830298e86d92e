package org.plenary.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;

/**
 * The two choices that a browser remembers without an account: appearance and language.
 *
 * <p>They are outside the CSRF token's reach on purpose: the forms stand in the footer of pages
 * that are cached for everyone and so cannot carry a token. Where the form came from is checked
 * instead.
 */
class Preferences {
    static final String THEME_COOKIE = "plenary_theme";

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    /** {@code light}, {@code dark} or {@code auto}. */
    static String theme(RoutingContext request) {
        var cookie = request.request().getCookie(THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    void route(@Observes Router router) {
        var body = BodyHandler.create(false).setBodyLimit(4096);
        router.post("/preferences/theme").handler(body).handler(Preferences::chooseTheme);
        router.post("/preferences/language").handler(body).handler(Preferences::chooseLanguage);
    }

    void remember(@Observes Filters filters) {
        filters.register(
                request -> {
                    rememberLanguage(request);
                    request.next();
                },
                800);
    }

    private static void chooseTheme(RoutingContext request) {
        if (!fromHere(request)) {
            request.response().setStatusCode(403).end();
            return;
        }
        var theme = request.request().getFormAttribute("theme");
        if (theme != null && THEMES.contains(theme)) {
            keep(request, THEME_COOKIE, theme);
        } else {
            request.response().addCookie(Cookie.cookie(THEME_COOKIE, "").setPath("/").setMaxAge(0));
        }
        seeOther(request);
    }

    private static void chooseLanguage(RoutingContext request) {
        if (!fromHere(request)) {
            request.response().setStatusCode(403).end();
            return;
        }
        Languages.offered(request.request().getFormAttribute(Language.PARAMETER))
                .ifPresent(tag -> keep(request, Language.COOKIE, tag));
        seeOther(request);
    }

    // A choice in our own menu is kept; a link that someone shared shows its language once.
    private static void rememberLanguage(RoutingContext request) {
        var chosen = request.request().getParam(Language.PARAMETER);
        if (chosen == null || !request.request().method().equals(HttpMethod.GET)) {
            return;
        }
        var site = request.request().getHeader("Sec-Fetch-Site");
        if (site == null || "same-origin".equals(site)) {
            Languages.offered(chosen).ifPresent(tag -> keep(request, Language.COOKIE, tag));
        }
    }

    private static void seeOther(RoutingContext request) {
        request.response()
                .setStatusCode(303)
                .putHeader(
                        "Location",
                        ReturnTo.within(request.request().getFormAttribute("return")).toString())
                .end();
    }

    private static void keep(RoutingContext request, String name, String value) {
        request.response()
                .addCookie(
                        Cookie.cookie(name, value)
                                .setPath("/")
                                .setHttpOnly(true)
                                .setSameSite(CookieSameSite.LAX)
                                .setSecure("https".equals(request.request().scheme()))
                                .setMaxAge(KEPT.toSeconds()));
    }

    private static boolean fromHere(RoutingContext request) {
        var site = request.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        return Optional.ofNullable(request.request().getHeader("Origin"))
                .or(() -> Optional.ofNullable(request.request().getHeader("Referer")))
                .map(Preferences::authority)
                .map(from -> from.equals(request.request().authority().toString()))
                .orElse(false);
    }

    private static String authority(String address) {
        try {
            return String.valueOf(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
