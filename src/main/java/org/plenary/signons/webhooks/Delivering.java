package org.plenary.signons.webhooks;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;

/**
 * Carries events to endpoints, on any number of nodes: an endpoint is leased by one of them, gets
 * what waits for it in order, and rests longer after each failure. No connection to the database is
 * held while a receiver thinks.
 */
@ApplicationScoped
public class Delivering {
    private static final int AT_ONCE = 8;
    private static final int IN_A_ROW = 200;
    private static final Duration TURN = Duration.ofSeconds(60);

    private final Announcing announcing;
    private final Events events;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final Payloads payloads;
    private final SealedSecrets secrets;
    private final Sender sender;
    private final FailureMails mails;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ManagedExecutor executor;
    private final Duration patience;
    private final Duration kept;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Delivering(
            Announcing announcing,
            Events events,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            Payloads payloads,
            SealedSecrets secrets,
            Sender sender,
            FailureMails mails,
            Journal journal,
            DatabaseClock clock,
            ManagedExecutor executor,
            @ConfigProperty(name = "plenary.webhooks.give-up-after", defaultValue = "P5D")
                    Duration patience,
            @ConfigProperty(name = "plenary.webhooks.keep", defaultValue = "P30D") Duration kept) {
        this.announcing = announcing;
        this.events = events;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.secrets = secrets;
        this.sender = sender;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
        this.executor = executor;
        this.patience = patience;
        this.kept = kept;
    }

    @Scheduled(
            identity = "webhook-deliveries",
            every = "{plenary.webhooks.deliver-every:2s}",
            delayed = "4s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        announcing.deadlines();
        events.handOn();
        while (turns.tryAcquire()) {
            Optional<UUID> leased = lease();
            if (leased.isEmpty()) {
                turns.release();
                return;
            }
            // A slow receiver holds up nobody but itself.
            executor.execute(
                    () -> {
                        try {
                            serve(leased.get());
                        } finally {
                            turns.release();
                        }
                    });
        }
    }

    @Scheduled(
            identity = "webhook-forgetting",
            every = "{plenary.webhooks.forget-every:1h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        QuarkusTransaction.requiringNew()
                .call(() -> deliveries.forgetBefore(clock.now().minus(kept)));
    }

    /**
     * Delivers all that is due, one endpoint after the other.
     *
     * @return how many attempts were made
     */
    public int deliverWaiting() {
        announcing.deadlines();
        events.handOn();
        int attempts = 0;
        for (Optional<UUID> next = lease(); next.isPresent(); next = lease()) {
            attempts += serve(next.get());
        }
        return attempts;
    }

    private Optional<UUID> lease() {
        return QuarkusTransaction.requiringNew().call(endpoints::lease);
    }

    private int serve(UUID endpoint) {
        int attempts = 0;
        try {
            long began = System.nanoTime();
            while (attempts < IN_A_ROW && System.nanoTime() - began < TURN.toNanos()) {
                Optional<Sender.Message> message =
                        QuarkusTransaction.requiringNew().call(() -> next(endpoint));
                if (message.isEmpty()) {
                    break;
                }
                attempts++;
                Instant now = QuarkusTransaction.requiringNew().call(clock::now);
                Answer answer = sender.send(message.get(), now.getEpochSecond());
                QuarkusTransaction.requiringNew()
                        .run(() -> note(endpoint, message.get().id(), answer));
                if (!answer.isSuccess()) {
                    break;
                }
            }
        } catch (RuntimeException broken) {
            // What is wrong here is wrong again in two seconds.
            Log.errorf(broken, "Webhook %s cannot be served", endpoint);
            QuarkusTransaction.requiringNew().run(() -> endpoints.postpone(endpoint));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> endpoints.release(endpoint));
        }
        return attempts;
    }

    // What has nothing to tell any more makes way for the one behind it.
    private Optional<Sender.Message> next(UUID id) {
        WebhookEndpoint endpoint = endpoints.locked(id);
        if (!endpoint.isEnabled()) {
            return Optional.empty();
        }
        Instant now = clock.now();
        while (true) {
            Optional<WebhookDelivery> oldest = deliveries.oldestWaiting(id);
            if (oldest.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> body = payloads.of(oldest.get());
            if (body.isPresent()) {
                return Optional.of(
                        new Sender.Message(
                                oldest.get().id(),
                                endpoint.url(),
                                secrets.of(endpoint, now),
                                body.get()));
            }
            oldest.get().lapse(now);
            deliveries.flush();
        }
    }

    private void note(UUID id, UUID delivery, Answer answer) {
        WebhookEndpoint endpoint = endpoints.locked(id);
        Instant now = clock.now();
        deliveries.findById(delivery).answered(answer, now);
        if (answer.isSuccess()) {
            endpoint.succeeded(now);
            return;
        }
        endpoint.failed(answer, ThreadLocalRandom.current().nextDouble(), patience, now)
                .ifPresent(
                        disabled -> {
                            journal.record(disabled);
                            mails.tellOf(endpoint);
                        });
    }
}
