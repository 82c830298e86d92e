package org.plenary.signons.webhooks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.Option;

/** A coalition's webhooks, for its coordinators. */
@Path("/coalitions/{slug}/webhooks")
@Produces(MediaType.TEXT_HTML)
@Blocking
class WebhookPages {
    @CheckedTemplate(basePath = "webhooks")
    static class Templates {
        static native TemplateInstance webhooks(WebhookViews.All page);

        static native TemplateInstance webhook(WebhookViews.One page);
    }

    private static final int PAGE = 50;

    private final KeepingWebhooks keeping;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final SealedSecrets secrets;
    private final Destinations destinations;
    private final Messages messages;
    private final Language language;
    private final DatabaseClock clock;
    private final CurrentActor current;
    private final Htmx htmx;

    WebhookPages(
            KeepingWebhooks keeping,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            SealedSecrets secrets,
            Destinations destinations,
            Messages messages,
            Language language,
            DatabaseClock clock,
            CurrentActor current,
            Htmx htmx) {
        this.keeping = keeping;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.destinations = destinations;
        this.messages = messages;
        this.language = language;
        this.clock = clock;
        this.current = current;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public TemplateInstance all(@RestPath String slug) {
        Coalition coalition = keeping.coordinated(slug, current.signedIn());
        return all(coalition, WebhookForm.empty(), Errors.none());
    }

    @POST
    @Transactional
    public Response register(
            @RestPath String slug, @RestForm String url, @RestForm List<String> events) {
        Actor actor = current.signedIn();
        Coalition coalition = keeping.coordinated(slug, actor);
        WebhookForm form = new WebhookForm(url, events);
        Errors errors = form.errors(destinations);
        if (errors.any()) {
            TemplateInstance page = all(coalition, form, errors);
            return htmx.invalid(page, page);
        }
        return seeOther(
                coalition,
                keeping.register(coalition, URI.create(form.url()), form.types(), actor));
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance one(@RestPath String slug, @RestPath UUID id, @RestQuery Long after) {
        Coalition coalition = keeping.coordinated(slug, current.signedIn());
        WebhookEndpoint endpoint = keeping.of(coalition, id);
        Instant now = clock.now();
        List<WebhookDelivery> found = deliveries.of(id, after, PAGE + 1);
        long waiting = deliveries.waiting(id);
        return Templates.webhook(
                new WebhookViews.One(
                        coalition.name(),
                        coalition.href(),
                        coalition.href() + "/webhooks",
                        href(coalition, endpoint),
                        endpoint.url().toString(),
                        WebhookViews.stateKey(endpoint),
                        endpoint.isEnabled(),
                        endpoint.failures(),
                        waiting,
                        endpoint.isEnabled() && endpoint.failures() > 0 ? endpoint.dueAt() : null,
                        endpoint.events().stream().map(EventType::messageKey).toList(),
                        secrets.of(endpoint, now).get(0).written(),
                        endpoint.sealedSecrets(now).size() > 1 ? endpoint.previousUntil() : null,
                        found.stream().limit(PAGE).map(WebhookViews.Sent::of).toList(),
                        found.size() > PAGE
                                ? href(coalition, endpoint)
                                        + "?after="
                                        + found.get(PAGE - 1).number()
                                        + "#deliveries"
                                : null));
    }

    @POST
    @Path("{id}/rotations")
    @Transactional
    public Response rotate(@RestPath String slug, @RestPath UUID id) {
        Actor actor = current.signedIn();
        Coalition coalition = keeping.coordinated(slug, actor);
        WebhookEndpoint endpoint = keeping.of(coalition, id);
        keeping.rotate(endpoint, actor);
        return seeOther(coalition, endpoint);
    }

    @POST
    @Path("{id}/tests")
    @Transactional
    public Response test(@RestPath String slug, @RestPath UUID id) {
        Coalition coalition = keeping.coordinated(slug, current.signedIn());
        WebhookEndpoint endpoint = keeping.of(coalition, id);
        keeping.test(endpoint);
        return seeOther(coalition, endpoint);
    }

    @POST
    @Path("{id}/disablements")
    @Transactional
    public Response disable(@RestPath String slug, @RestPath UUID id) {
        Actor actor = current.signedIn();
        Coalition coalition = keeping.coordinated(slug, actor);
        WebhookEndpoint endpoint = keeping.of(coalition, id);
        keeping.disable(endpoint, actor);
        return seeOther(coalition, endpoint);
    }

    @POST
    @Path("{id}/enablements")
    @Transactional
    public Response enable(@RestPath String slug, @RestPath UUID id) {
        Actor actor = current.signedIn();
        Coalition coalition = keeping.coordinated(slug, actor);
        WebhookEndpoint endpoint = keeping.of(coalition, id);
        keeping.enable(endpoint, actor);
        return seeOther(coalition, endpoint);
    }

    private TemplateInstance all(Coalition coalition, WebhookForm form, Errors errors) {
        return Templates.webhooks(
                new WebhookViews.All(
                        coalition.name(),
                        coalition.href(),
                        coalition.href() + "/webhooks",
                        endpoints.of(coalition.id()).stream()
                                .map(
                                        endpoint ->
                                                new WebhookViews.Line(
                                                        href(coalition, endpoint),
                                                        endpoint.url().toString(),
                                                        WebhookViews.stateKey(endpoint),
                                                        endpoint.isEnabled(),
                                                        endpoint.failures(),
                                                        deliveries.waiting(endpoint.id())))
                                .toList(),
                        form.url(),
                        EventType.offered()
                                .map(
                                        type ->
                                                new Option(
                                                        type.slug(),
                                                        type.slug(),
                                                        messages.text(
                                                                language.locale(),
                                                                type.messageKey()),
                                                        form.events().contains(type.slug())))
                                .toList(),
                        errors));
    }

    private static Response seeOther(Coalition coalition, WebhookEndpoint endpoint) {
        return Response.seeOther(URI.create(href(coalition, endpoint))).build();
    }

    private static String href(Coalition coalition, WebhookEndpoint endpoint) {
        return coalition.href() + "/webhooks/" + endpoint.id();
    }
}
