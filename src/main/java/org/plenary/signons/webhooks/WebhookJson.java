package org.plenary.signons.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Endpoints and deliveries in the API; secrets are read at an address of their own. */
final class WebhookJson {
    private WebhookJson() {}

    /** What registers an endpoint. */
    @Schema(
            name = "NewWebhook",
            examples =
                    """
                    {"url": "https://receiver.example/plenary",
                     "events": ["letter.opened", "sign-on.effective", "sign-on.withdrawn"]}
                    """)
    record NewWebhook(String url, List<String> events) {}

    /** An endpoint. */
    @Schema(name = "Webhook")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndpointJson(
            UUID id,
            String url,
            List<String> events,
            @Schema(examples = "enabled") String state,
            @Schema(description = "coordinator, failing or gone", examples = "failing")
                    String disabledBecause,
            int failures,
            @Schema(description = "When the next attempt may be made") Instant nextAttempt,
            long waiting,
            Instant createdAt) {
        static EndpointJson of(WebhookEndpoint endpoint, long waiting) {
            return new EndpointJson(
                    endpoint.id(),
                    endpoint.url().toString(),
                    endpoint.events().stream().map(EventType::slug).toList(),
                    endpoint.isEnabled() ? "enabled" : "disabled",
                    endpoint.disabledBecause()
                            .map(because -> because.name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    endpoint.failures(),
                    endpoint.isEnabled() && waiting > 0 ? endpoint.dueAt() : null,
                    waiting,
                    endpoint.createdAt());
        }
    }

    /** A coalition's endpoints; there are never more than twenty. */
    @Schema(name = "Webhooks")
    record EndpointList(List<EndpointJson> items) {}

    /** The secrets that sign now, the newest first; the old one for a day after a rotation. */
    @Schema(name = "WebhookSecrets")
    record SecretsJson(
            @Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD") List<String> secrets) {}

    /** A delivery. */
    @Schema(name = "WebhookDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryJson(
            @Schema(description = "The webhook-id of every attempt") UUID id,
            @Schema(examples = "sign-on.effective") String type,
            Instant at,
            @Schema(examples = "delivered") String state,
            int attempts,
            @Schema(examples = "503") Integer lastStatus,
            @Schema(description = "Why there was no answer") String lastError,
            Instant lastAttempt) {
        static DeliveryJson of(WebhookDelivery delivery) {
            return new DeliveryJson(
                    delivery.id(),
                    delivery.type().slug(),
                    delivery.at(),
                    delivery.state().slug(),
                    delivery.attempts(),
                    delivery.lastStatus().isPresent() ? delivery.lastStatus().getAsInt() : null,
                    delivery.lastError().orElse(null),
                    delivery.lastAt().orElse(null));
        }
    }

    /** A page of deliveries, the newest first; {@code next} is the address of the following. */
    @Schema(name = "WebhookDeliveries")
    record DeliveryPage(List<DeliveryJson> items, String next) {}
}
