package org.plenary.signons.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every delivery, waiting or done. */
@ApplicationScoped
class WebhookDeliveries implements PanacheRepositoryBase<WebhookDelivery, UUID> {
    /** The one an endpoint must get next. */
    Optional<WebhookDelivery> oldestWaiting(UUID endpoint) {
        return find("endpoint = ?1 and state = ?2 order by number", endpoint, DeliveryState.WAITING)
                .firstResultOptional();
    }

    /** An endpoint's, the newest first. */
    List<WebhookDelivery> of(UUID endpoint, Long before, int count) {
        return find(
                        "endpoint = ?1 and number < ?2 order by number desc",
                        endpoint,
                        before == null ? Long.MAX_VALUE : before)
                .range(0, count - 1)
                .list();
    }

    long waiting(UUID endpoint) {
        return count("endpoint = ?1 and state = ?2", endpoint, DeliveryState.WAITING);
    }

    /** Forgets what was settled, and what nobody came for, before an instant. */
    long forgetBefore(Instant then) {
        return delete("coalesce(lastAt, at) < ?1", then);
    }
}
