package org.plenary.shared.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Answers that suit both an htmx request and a plain browser:
 *
 * <pre>{@code
 * return htmx.fragment(Templates.letter$signatories(view)).orSeeOther(letter.href());
 * return htmx.invalid(Templates.letter$form(view), Templates.letter(page));
 * }</pre>
 */
@RequestScoped
public class Htmx {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Inject CurrentVertxRequest request;

    /** Whether a part of the page is wanted: an htmx request that is not a history restore. */
    public boolean wantsFragment() {
        var current = request.getCurrent();
        return current != null && wantsFragment(current.request());
    }

    static boolean wantsFragment(HttpServerRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /** The part of the page that changed. */
    public Fragment fragment(TemplateInstance part) {
        return new Fragment(part);
    }

    /** The form again, with its errors and what was typed: 422, as a part or as the whole page. */
    public Response invalid(TemplateInstance part, TemplateInstance page) {
        return Response.status(422).type(HTML).entity(wantsFragment() ? part : page).build();
    }

    /** Leads the browser elsewhere, also when htmx asked. */
    public Response leaveFor(URI place) {
        return wantsFragment()
                ? Response.noContent().header("HX-Redirect", place).build()
                : Response.seeOther(place).build();
    }

    /** One part, and where a plain browser goes instead. */
    public final class Fragment {
        private final TemplateInstance part;

        private Fragment(TemplateInstance part) {
            this.part = part;
        }

        /** The part for htmx, 303 to this address for a plain browser. */
        public Response orSeeOther(URI place) {
            return wantsFragment()
                    ? Response.ok(part, HTML).build()
                    : Response.seeOther(place).build();
        }

        /** As {@link #orSeeOther(URI)}. */
        public Response orSeeOther(String place) {
            return orSeeOther(URI.create(place));
        }

        /** The part for htmx, the whole page for a plain browser. */
        public Response orPage(TemplateInstance page) {
            return Response.ok(wantsFragment() ? part : page, HTML).build();
        }
    }
}
