package org.plenary.signons.webhooks;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/** The pages about webhooks, as values. */
final class WebhookViews {
    private WebhookViews() {}

    /**
     * All endpoints of a coalition and the form for one more.
     *
     * @param events the types one may choose, each with whether it is chosen
     */
    @TemplateData
    record All(
            String coalition,
            String coalitionHref,
            String href,
            List<Line> lines,
            String url,
            List<Option> events,
            Errors errors) {}

    /** One endpoint in the list. */
    @TemplateData
    record Line(
            String href,
            String url,
            String stateKey,
            boolean enabled,
            int failures,
            long waiting) {}

    /**
     * One endpoint.
     *
     * @param oldUntil until when the old secret signs, too, or null
     * @param next when the next attempt may be made, or null
     */
    @TemplateData
    record One(
            String coalition,
            String coalitionHref,
            String allHref,
            String href,
            String url,
            String stateKey,
            boolean enabled,
            int failures,
            long waiting,
            Instant next,
            List<String> eventKeys,
            String secret,
            Instant oldUntil,
            List<Sent> deliveries,
            String more) {}

    /** A delivery in the list. */
    @TemplateData
    record Sent(
            String id,
            String typeKey,
            Instant at,
            String stateKey,
            boolean delivered,
            int attempts,
            String answer) {
        static Sent of(WebhookDelivery delivery) {
            return new Sent(
                    delivery.id().toString(),
                    delivery.type().messageKey(),
                    delivery.at(),
                    "webhooks.delivery." + delivery.state().slug(),
                    delivery.state() == DeliveryState.DELIVERED,
                    delivery.attempts(),
                    delivery.lastStatus().isPresent()
                            ? Integer.toString(delivery.lastStatus().getAsInt())
                            : delivery.lastError().orElse(""));
        }
    }

    /** Names an endpoint's state in messages. */
    static String stateKey(WebhookEndpoint endpoint) {
        return "webhooks.state."
                + endpoint.disabledBecause()
                        .map(because -> because.name().toLowerCase(Locale.ROOT))
                        .orElse(endpoint.failures() > 0 ? "retrying" : "enabled");
    }
}
