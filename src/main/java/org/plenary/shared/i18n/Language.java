package org.plenary.shared.i18n;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of this request's visitor: the address ({@code ?lang=fr}), else the cookie, else
 * what the browser accepts, else English.
 */
@RequestScoped
@Unremovable
public class Language {
    /** Name of the query parameter that chooses a language. */
    public static final String PARAMETER = "lang";

    /** Name of the cookie that remembers the choice. */
    public static final String COOKIE = "plenary_lang";

    @Inject CurrentVertxRequest request;

    private String tag;

    /** The visitor's locale; a language without a region. */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** One of {@code en fr es ar zh ru}. */
    public String tag() {
        if (tag == null) {
            var current = request.getCurrent();
            tag = current == null ? "en" : of(current);
        }
        return tag;
    }

    /** {@code rtl} for Arabic, {@code ltr} otherwise. */
    public String dir() {
        return Languages.direction(locale());
    }

    /** The language that a request asks for. */
    public static String of(RoutingContext request) {
        return Languages.offered(request.request().getParam(PARAMETER))
                .or(() -> cookie(request).flatMap(Languages::offered))
                .or(() -> Languages.accepted(request.request().getHeader("Accept-Language")))
                .orElse("en");
    }

    private static Optional<String> cookie(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE)).map(Cookie::getValue);
    }
}
