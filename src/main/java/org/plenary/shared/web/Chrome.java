package org.plenary.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;

/** What the frame of a page needs to know about the request: {@code inject:chrome}. */
@Named("chrome")
@RequestScoped
public class Chrome {
    @Inject CurrentVertxRequest request;
    @Inject Language language;

    @ConfigProperty(name = "plenary.url")
    Optional<String> publicUrl;

    /** The language of the page's frame, "fr". */
    public String lang() {
        return language.tag();
    }

    /** {@code rtl} or {@code ltr}. */
    public String dir() {
        return language.dir();
    }

    /** All languages for the menu. */
    public List<Languages.Offer> languages() {
        return Languages.ALL;
    }

    /** The name of the page's language in that language. */
    public String ownName() {
        return Languages.ALL.stream()
                .filter(offer -> offer.tag().equals(lang()))
                .map(Languages.Offer::ownName)
                .findFirst()
                .orElse(lang());
    }

    /** {@code light} or {@code dark} if the visitor chose it, else {@code auto}. */
    public String theme() {
        return current().map(Preferences::theme).orElse("auto");
    }

    /** The path of this page, without its query. */
    public String path() {
        return current().map(r -> r.request().path()).orElse("/");
    }

    /** Whether this page lies in the part of the site that begins with the path. */
    public boolean within(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    /** Where to come back to after signing in or changing a preference: this page, if it is one. */
    public String here() {
        return current().map(Chrome::here).orElse("/");
    }

    /** {@link #here()} as the value of a query parameter. */
    public String hereEncoded() {
        return URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    /** This page's address in another language. */
    public String in(String tag) {
        var here = here();
        return here + (here.indexOf('?') < 0 ? "?" : "&") + Language.PARAMETER + "=" + tag;
    }

    /** The absolute address of this page without its query, for search engines and sharing. */
    public String canonical() {
        return origin() + path();
    }

    /** Scheme, host and port that the public sees, from {@code plenary.url} or the request. */
    public String origin() {
        return publicUrl
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .or(
                        () ->
                                current()
                                        .map(
                                                r ->
                                                        r.request().scheme()
                                                                + "://"
                                                                + r.request().authority()))
                .orElse("");
    }

    /** The id under which this request is found in the log. */
    public String requestId() {
        return current().map(RequestId::of).orElse("");
    }

    private static String here(RoutingContext current) {
        if (!current.request().method().equals(HttpMethod.GET)) {
            return "/";
        }
        var query = current.request().query();
        if (query == null || query.isEmpty()) {
            return current.request().path();
        }
        var kept =
                List.of(query.split("&", -1)).stream()
                        .filter(part -> !part.startsWith(Language.PARAMETER + "="))
                        .filter(part -> !part.isEmpty())
                        .toList();
        return current.request().path() + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    private Optional<RoutingContext> current() {
        return Optional.ofNullable(request.getCurrent());
    }
}
