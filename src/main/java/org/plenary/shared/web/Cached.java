package org.plenary.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.plenary.shared.i18n.Language;

/**
 * A public page that is the same for every visitor of a language: shared caches may keep it a few
 * seconds and go on showing it while they ask again. For someone signed in it is made fresh.
 *
 * <p>Only for pages without a form of their own: the answer sets no cookie, so a CSRF token on it
 * would never match.
 */
@RequestScoped
public class Cached {
    private static final String POLICY =
            "public, max-age=0, s-maxage=10, stale-while-revalidate=60";

    /**
     * A new release may lay the same content out differently, so a page is tagged with the run that
     * made it.
     */
    private static final String RUN =
            Long.toString(ProcessHandle.current().pid() ^ System.nanoTime(), 36);

    @Inject Visitor visitor;
    @Inject Language language;
    @Inject Chrome chrome;
    @Inject Htmx htmx;
    @Inject KeptAnswers answers;
    @Inject CurrentVertxRequest current;
    @Inject ObjectMapper json;

    /**
     * The page, or 304 if the browser has it; the view says all that is on it when written as a
     * string.
     */
    public Response page(Request request, Record view, Supplier<TemplateInstance> page) {
        byte[] content = view.toString().getBytes(StandardCharsets.UTF_8);
        return page(request, UUID.nameUUIDFromBytes(content).toString(), page);
    }

    /**
     * The page, or 304 if the browser has it.
     *
     * @param version changes whenever the content does, such as a hash or a counter
     */
    public Response page(Request request, String version, Supplier<TemplateInstance> page) {
        if (visitor.signedIn()) {
            return Response.ok(page.get(), MediaType.TEXT_HTML).build();
        }
        var tag =
                new EntityTag(
                        String.join(
                                "-",
                                RUN,
                                version,
                                language.tag(),
                                chrome.theme(),
                                htmx.wantsFragment() ? "part" : "page"),
                        true);
        var known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(page.get(), MediaType.TEXT_HTML))
                .tag(tag)
                .header("Cache-Control", POLICY)
                .header("Vary", "Cookie, Accept-Language, HX-Request")
                .build();
    }

    /**
     * As {@link #page}, and this node keeps it for a second for all who ask for the same, without
     * coming here again.
     *
     * @param subject by which {@link KeptAnswers#forget} finds it when it has changed
     */
    public Response kept(Request request, UUID subject, Supplier<TemplateInstance> page) {
        if (visitor.signedIn()) {
            return Response.ok(page.get(), MediaType.TEXT_HTML).build();
        }
        byte[] body = page.get().render().getBytes(StandardCharsets.UTF_8);
        return kept(
                request,
                subject,
                new KeptAnswers.Policy(
                        "text/html;charset=UTF-8", POLICY, "Cookie, Accept-Language, HX-Request"),
                body);
    }

    /**
     * A public answer of the API that this node keeps for a second; the value is written as JSON.
     */
    public Response keptJson(Request request, UUID subject, Object value) {
        try {
            return kept(
                    request,
                    subject,
                    new KeptAnswers.Policy(
                            MediaType.APPLICATION_JSON,
                            "public, max-age=2, stale-while-revalidate=10",
                            "Cookie, Accept-Language"),
                    json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response kept(Request request, UUID subject, KeptAnswers.Policy policy, byte[] body) {
        var tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString(), true);
        answers.keep(current.getCurrent(), subject, policy, "W/\"" + tag.getValue() + "\"", body);
        var known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(body, policy.type()))
                .tag(tag)
                .header("Cache-Control", policy.storing())
                .header("Vary", policy.vary())
                .build();
    }
}
