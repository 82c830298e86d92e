package org.plenary.signons.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every endpoint. */
@ApplicationScoped
class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {
    /** A coalition's, in the order they came. */
    List<WebhookEndpoint> of(UUID coalition) {
        return list("coalition = ?1 order by id", coalition);
    }

    Optional<WebhookEndpoint> of(UUID coalition, UUID id) {
        return find("coalition = ?1 and id = ?2", coalition, id).firstResultOptional();
    }

    /** Those that are sent to. */
    List<WebhookEndpoint> enabled(UUID coalition) {
        return list("coalition = ?1 and disabledAt is null order by id", coalition);
    }

    /** The endpoint, and nobody else changes it until the transaction ends. */
    WebhookEndpoint locked(UUID id) {
        WebhookEndpoint endpoint = findById(id);
        // Read anew: another node may have changed it between finding and locking it.
        getEntityManager().refresh(endpoint, LockModeType.PESSIMISTIC_WRITE);
        return endpoint;
    }

    /**
     * Takes an endpoint for which something waits that is due, so that no other node takes it for
     * two minutes.
     */
    Optional<UUID> lease() {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update webhook_endpoint set leased_until = clock_timestamp() + interval '2 minutes'
                        where id = (select e.id from webhook_endpoint e
                            where e.disabled_at is null and e.due_at <= clock_timestamp()
                            and (e.leased_until is null or e.leased_until < clock_timestamp())
                            and exists (select 1 from webhook_delivery d
                                where d.endpoint = e.id and d.state = 'WAITING')
                            order by e.due_at limit 1 for update skip locked)
                        returning id
                        """)
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** Does not take it for five minutes. */
    void postpone(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "update webhook_endpoint set due_at = clock_timestamp() + interval '5 minutes'"
                                + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Lets another node have it. */
    void release(UUID id) {
        getEntityManager()
                .createNativeQuery("update webhook_endpoint set leased_until = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
