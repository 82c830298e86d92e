package org.plenary.signons.webhooks;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.InvalidFormException;
import org.plenary.signons.webhooks.WebhookJson.DeliveryJson;
import org.plenary.signons.webhooks.WebhookJson.DeliveryPage;
import org.plenary.signons.webhooks.WebhookJson.EndpointJson;
import org.plenary.signons.webhooks.WebhookJson.EndpointList;
import org.plenary.signons.webhooks.WebhookJson.NewWebhook;
import org.plenary.signons.webhooks.WebhookJson.SecretsJson;

/** A coalition's webhooks in the API, for its coordinators; to others there are none (404). */
@Path("/api/v1/coalitions/{coalition}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
@Tag(
        name = "Webhooks",
        description =
                "What happens to a coalition's public letters, told as Standard Webhooks says: headers"
                        + " webhook-id, webhook-timestamp and webhook-signature, at least once, in order."
                        + " Nothing is told that the letter's public page does not show.")
class WebhookApi {
    private static final int PAGE = 50;

    private final KeepingWebhooks keeping;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final SealedSecrets secrets;
    private final Destinations destinations;
    private final DatabaseClock clock;
    private final CurrentActor current;

    WebhookApi(
            KeepingWebhooks keeping,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            SealedSecrets secrets,
            Destinations destinations,
            DatabaseClock clock,
            CurrentActor current) {
        this.keeping = keeping;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.destinations = destinations;
        this.clock = clock;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(summary = "The coalition's webhooks, in the order they came")
    public EndpointList list(@RestPath UUID coalition) {
        Coalition mine = keeping.coordinated(coalition, current.signedIn());
        return new EndpointList(endpoints.of(mine.id()).stream().map(this::json).toList());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Register a webhook",
            description =
                    "https only, to an address of the public internet. Its secret is read at .../secrets.")
    @APIResponse(responseCode = "201", description = "Registered; Location names it")
    @APIResponse(responseCode = "422", description = "No such address or event")
    public Response register(@RestPath UUID coalition, @NotNull NewWebhook wanted) {
        Actor actor = current.signedIn();
        Coalition mine = keeping.coordinated(coalition, actor);
        WebhookForm form = new WebhookForm(wanted.url(), wanted.events());
        InvalidFormException.throwIfAny(form.errors(destinations));
        WebhookEndpoint made = keeping.register(mine, URI.create(form.url()), form.types(), actor);
        return Response.created(
                        URI.create("/api/v1/coalitions/" + mine.id() + "/webhooks/" + made.id()))
                .entity(json(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "A webhook")
    public EndpointJson show(@RestPath UUID coalition, @RestPath UUID id) {
        return json(mine(coalition, id, current.signedIn()));
    }

    @GET
    @Path("{id}/secrets")
    @Transactional
    @Operation(summary = "The secrets that sign now, the newest first")
    public SecretsJson secrets(@RestPath UUID coalition, @RestPath UUID id) {
        WebhookEndpoint endpoint = mine(coalition, id, current.signedIn());
        return new SecretsJson(
                secrets.of(endpoint, clock.now()).stream().map(Secret::written).toList());
    }

    @POST
    @Path("{id}/rotations")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Give it a new secret",
            description = "For a day messages are signed with the new and with the old one.")
    @APIResponse(responseCode = "204", description = "Rotated")
    public Response rotate(@RestPath UUID coalition, @RestPath UUID id) {
        Actor actor = current.signedIn();
        keeping.rotate(mine(coalition, id, actor), actor);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/tests")
    @Idempotent
    @Transactional
    @Operation(summary = "Send it a test", description = "After what waits before it.")
    @APIResponse(responseCode = "202", description = "It is on its way")
    @APIResponse(responseCode = "409", description = "The webhook is disabled")
    public Response test(@RestPath UUID coalition, @RestPath UUID id) {
        keeping.test(mine(coalition, id, current.signedIn()));
        return Response.accepted().build();
    }

    @POST
    @Path("{id}/disablements")
    @Idempotent
    @Transactional
    @Operation(summary = "Send it nothing more; what happens from now on is not kept for it")
    public Response disable(@RestPath UUID coalition, @RestPath UUID id) {
        Actor actor = current.signedIn();
        keeping.disable(mine(coalition, id, actor), actor);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/enablements")
    @Idempotent
    @Transactional
    @Operation(summary = "Send to it again, from where it stopped")
    public Response enable(@RestPath UUID coalition, @RestPath UUID id) {
        Actor actor = current.signedIn();
        keeping.enable(mine(coalition, id, actor), actor);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/deliveries")
    @Transactional
    @Operation(summary = "What was sent and what waits, the newest first, 50 at a time")
    public DeliveryPage deliveries(
            @RestPath UUID coalition, @RestPath UUID id, @RestQuery Long after) {
        WebhookEndpoint endpoint = mine(coalition, id, current.signedIn());
        List<WebhookDelivery> found = deliveries.of(endpoint.id(), after, PAGE + 1);
        return new DeliveryPage(
                found.stream().limit(PAGE).map(DeliveryJson::of).toList(),
                found.size() > PAGE
                        ? "/api/v1/coalitions/"
                                + coalition
                                + "/webhooks/"
                                + id
                                + "/deliveries?after="
                                + found.get(PAGE - 1).number()
                        : null);
    }

    private WebhookEndpoint mine(UUID coalition, UUID id, Actor actor) {
        return keeping.of(keeping.coordinated(coalition, actor), id);
    }

    private EndpointJson json(WebhookEndpoint endpoint) {
        return EndpointJson.of(endpoint, deliveries.waiting(endpoint.id()));
    }
}
