package org.plenary.signons.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/**
 * An address that a coalition's coordinators want told. It gets its events one after the other: as
 * long as one cannot be delivered, the later ones wait behind it.
 */
@Entity
public class WebhookEndpoint {
    /** How long the old secret signs beside the new one. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** Why nothing is sent to it. */
    enum Because {
        COORDINATOR,
        FAILING,
        GONE
    }

    @Id private UUID id;

    @Column(nullable = false)
    private UUID coalition;

    @Column(nullable = false)
    private String url;

    @Column(nullable = false)
    private String events;

    @Column(nullable = false)
    private byte[] secret;

    private byte[] previousSecret;

    private Instant previousUntil;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private int failures;

    private Instant failingSince;

    @Column(nullable = false)
    private Instant dueAt;

    private Instant disabledAt;

    @Enumerated(EnumType.STRING)
    private Because disabledBecause;

    protected WebhookEndpoint() {}

    /**
     * @param sealedSecret as it may lie in the database
     */
    WebhookEndpoint(
            UUID coalition,
            URI url,
            Collection<EventType> events,
            byte[] sealedSecret,
            Actor coordinator,
            Instant now) {
        this.id = Ids.next();
        this.coalition = coalition;
        this.url = url.toString();
        this.events =
                events.stream().map(EventType::slug).sorted().collect(Collectors.joining(" "));
        this.secret = sealedSecret;
        this.person = coordinator.person();
        this.createdAt = now;
        this.dueAt = now;
    }

    /** The fact that it was registered. */
    WebhookRegistered registered(By by) {
        return new WebhookRegistered(id, coalition, events, by);
    }

    /** Signs with a new secret from now on, and with the old one, too, for a day. */
    WebhookSecretRotated rotate(byte[] sealedSecret, By by, Instant now) {
        previousSecret = secret;
        previousUntil = now.plus(OVERLAP);
        secret = sealedSecret;
        return new WebhookSecretRotated(id, coalition, previousUntil, by);
    }

    /** Sends it nothing more. */
    WebhookDisabled disable(Because because, By by, Instant now) {
        disabledAt = now;
        disabledBecause = because;
        return new WebhookDisabled(id, coalition, because.name(), failures, by);
    }

    /** Sends to it again, from where it stopped. */
    WebhookEnabled enable(By by, Instant now) {
        disabledAt = null;
        disabledBecause = null;
        failures = 0;
        failingSince = null;
        dueAt = now;
        return new WebhookEnabled(id, coalition, by);
    }

    /** Tries again at once. */
    void hurry(Instant now) {
        dueAt = now;
    }

    /** It took what it was sent. */
    void succeeded(Instant now) {
        failures = 0;
        failingSince = null;
        dueAt = now;
    }

    /**
     * It did not take what it was sent: the pause grows.
     *
     * @param jitter 0 to 1, so that many receivers that failed together are not asked together
     * @param patience how long it may fail before it is given up
     */
    Optional<WebhookDisabled> failed(Answer answer, double jitter, Duration patience, Instant now) {
        failures++;
        if (failingSince == null) {
            failingSince = now;
        }
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
        dueAt = now.plusMillis((long) (pause.toMillis() * (1 + jitter / 5)));
        if (answer.isGone()) {
            return Optional.of(disable(Because.GONE, By.platform(), now));
        }
        return failingSince.plus(patience).isAfter(now)
                ? Optional.empty()
                : Optional.of(disable(Because.FAILING, By.platform(), now));
    }

    /** The secrets that sign at a moment as they lie in the database, the newest first. */
    List<byte[]> sealedSecrets(Instant now) {
        return previousUntil != null && now.isBefore(previousUntil)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }

    /** Whether it is told of this. */
    boolean wants(EventType type) {
        return type == EventType.TEST || events().contains(type);
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    UUID id() {
        return id;
    }

    UUID coalition() {
        return coalition;
    }

    URI url() {
        return URI.create(url);
    }

    Set<EventType> events() {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        Arrays.stream(events.split(" ")).flatMap(e -> EventType.of(e).stream()).forEach(types::add);
        return types;
    }

    /** Who registered it. */
    UUID person() {
        return person;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** How many attempts in a row have failed. */
    int failures() {
        return failures;
    }

    /** From when the next attempt may be made. */
    Instant dueAt() {
        return dueAt;
    }

    /** Until when the old secret signs, too; null if there is none. */
    Instant previousUntil() {
        return previousUntil;
    }

    Optional<Because> disabledBecause() {
        return Optional.ofNullable(disabledBecause);
    }
}
