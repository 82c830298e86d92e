package org.plenary.shared.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.i18n.Sayable;

/**
 * Turns a failure into an answer in the visitor's language: a designed page, the fragment that htmx
 * shows above the page, or a {@link Problem} for the API.
 */
@ApplicationScoped
class ErrorAnswers {
    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance error(ErrorView error);

        static native TemplateInstance error$message(ErrorView error);
    }

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    // The statuses that have words of their own; others are said as 400 or 500.
    private static final Set<Integer> WORDED =
            Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);

    private final Messages messages;

    @Inject
    ErrorAnswers(Messages messages) {
        this.messages = messages;
    }

    /** The general words for a status. */
    Response of(RoutingContext request, int status) {
        return of(request, status, null, List.of());
    }

    /** A refusal in its own words. */
    Response of(RoutingContext request, Refusal refusal) {
        return of(request, refusal.status(), refusal, List.of());
    }

    /** What is wrong with what was sent. */
    Response of(RoutingContext request, Errors errors) {
        return of(request, 422, null, errors.all());
    }

    /**
     * Whether the caller is a program: everything under {@code /api}, or a client that wants JSON.
     */
    static boolean wantsProblem(RoutingContext request) {
        if (request.request().path().startsWith("/api/")) {
            return true;
        }
        var accept = request.request().getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private Response of(
            RoutingContext request, int status, Sayable reason, List<FieldError> fields) {
        var words = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        var locale = Locale.forLanguageTag(Language.of(request));
        return wantsProblem(request)
                ? problem(request, locale, status, words, reason, fields)
                : page(request, locale, status, words, reason);
    }

    private Response problem(
            RoutingContext request,
            Locale locale,
            int status,
            int words,
            Sayable reason,
            List<FieldError> fields) {
        var problem =
                new Problem(
                        reason == null
                                ? "about:blank"
                                : "urn:plenary:problem:" + reason.messageKey(),
                        messages.text(locale, "errors." + words + ".title"),
                        status,
                        reason == null
                                ? messages.text(locale, "errors." + words + ".text")
                                : say(locale, reason),
                        request.request().path(),
                        RequestId.of(request),
                        fields.stream()
                                .map(
                                        e ->
                                                new Problem.Field(
                                                        "/" + e.field().replace('.', '/'),
                                                        say(locale, e)))
                                .toList());
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    private Response page(
            RoutingContext request, Locale locale, int status, int words, Sayable reason) {
        var view =
                new ErrorView(
                        status,
                        new ErrorView.Words("errors." + words + ".title"),
                        reason == null ? new ErrorView.Words("errors." + words + ".text") : reason,
                        new ErrorView.Words("errors." + words + ".next"),
                        RequestId.of(request));
        var fragment = "true".equals(request.request().getHeader("HX-Request"));
        var template = fragment ? Templates.error$message(view) : Templates.error(view);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Vary", "HX-Request")
                .entity(render(template.setLocale(locale), locale, words))
                .build();
    }

    // Rendered here, so that a fault in the page's frame still ends in a readable answer.
    private String render(TemplateInstance template, Locale locale, int words) {
        var context = Arc.container().requestContext();
        var activated = !context.isActive();
        if (activated) {
            context.activate();
        }
        try {
            return template.render();
        } catch (RuntimeException e) {
            LOG.error("The error page could not be rendered", e);
            return "<!doctype html><meta charset=utf-8><title>Plenary</title><h1>"
                    + messages.text(locale, "errors." + words + ".title")
                    + "</h1>";
        } finally {
            if (activated) {
                context.terminate();
            }
        }
    }

    private String say(Locale locale, Sayable what) {
        return messages.text(locale, what.messageKey(), what.args().toArray());
    }
}
