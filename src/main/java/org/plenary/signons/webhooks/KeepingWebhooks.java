package org.plenary.signons.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What a coalition's coordinators do with its endpoints; to everybody else there are none. */
@ApplicationScoped
class KeepingWebhooks {
    private static final int MOST = 20;

    private final Coalitions coalitions;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final SealedSecrets secrets;
    private final Journal journal;
    private final DatabaseClock clock;

    KeepingWebhooks(
            Coalitions coalitions,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            SealedSecrets secrets,
            Journal journal,
            DatabaseClock clock) {
        this.coalitions = coalitions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    /** The coalition that this person coordinates, found by its id. */
    Coalition coordinated(UUID id, Actor actor) {
        return coalitions
                .findByIdOptional(id)
                .filter(actor::coordinates)
                .orElseThrow(() -> new NotVisibleException("webhooks of coalition " + id));
    }

    /** The coalition that this person coordinates, found by its slug. */
    Coalition coordinated(String slug, Actor actor) {
        return coalitions
                .bySlug(slug)
                .filter(actor::coordinates)
                .orElseThrow(() -> new NotVisibleException("webhooks of coalition " + slug));
    }

    /** An endpoint of the coalition. */
    WebhookEndpoint of(Coalition coalition, UUID id) {
        return endpoints
                .of(coalition.id(), id)
                .orElseThrow(() -> new NotVisibleException("webhook " + id));
    }

    /** Registers an address that was looked at. */
    @Transactional(Transactional.TxType.MANDATORY)
    WebhookEndpoint register(Coalition coalition, URI url, Set<EventType> events, Actor actor) {
        List<WebhookEndpoint> there = endpoints.of(coalition.id());
        if (there.size() >= MOST) {
            throw Refusal.because("webhooks.refused.too-many", MOST).asException();
        }
        WebhookEndpoint endpoint =
                new WebhookEndpoint(
                        coalition.id(),
                        url,
                        events,
                        secrets.seal(Secret.fresh()),
                        actor,
                        clock.now());
        endpoints.persist(endpoint);
        journal.record(endpoint.registered(actor.by()));
        return endpoint;
    }

    /** Gives it a new secret. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rotate(WebhookEndpoint endpoint, Actor actor) {
        journal.record(
                endpoints
                        .locked(endpoint.id())
                        .rotate(secrets.seal(Secret.fresh()), actor.by(), clock.now()));
    }

    /** Sends it a test, as soon as what waits before it was taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void test(WebhookEndpoint endpoint) {
        if (!endpoint.isEnabled()) {
            throw Refusal.because("webhooks.refused.disabled").asException();
        }
        Instant now = clock.now();
        deliveries.persist(new WebhookDelivery(endpoint.id(), EventType.TEST, null, null, now));
        endpoints.locked(endpoint.id()).hurry(now);
    }

    /** Sends it nothing more; nothing happens if that is so already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void disable(WebhookEndpoint endpoint, Actor actor) {
        WebhookEndpoint locked = endpoints.locked(endpoint.id());
        if (locked.isEnabled()) {
            journal.record(
                    locked.disable(WebhookEndpoint.Because.COORDINATOR, actor.by(), clock.now()));
        }
    }

    /** Sends to it again; nothing happens if that is so already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enable(WebhookEndpoint endpoint, Actor actor) {
        WebhookEndpoint locked = endpoints.locked(endpoint.id());
        if (!locked.isEnabled()) {
            journal.record(locked.enable(actor.by(), clock.now()));
        }
    }
}
