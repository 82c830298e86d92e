package org.plenary.signons.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.plenary.shared.ids.Ids;

/** One event on its way to one endpoint; its id stays the same at every attempt. */
@Entity
public class WebhookDelivery {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID endpoint;

    @Generated
    @Column(nullable = false, insertable = false, updatable = false)
    private long number;

    @Column(nullable = false)
    private String type;

    private UUID letter;

    private UUID signOn;

    @Column(nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeliveryState state;

    @Column(nullable = false)
    private int attempts;

    private Integer lastStatus;

    private String lastError;

    private Instant lastAt;

    protected WebhookDelivery() {}

    WebhookDelivery(UUID endpoint, EventType type, UUID letter, UUID signOn, Instant at) {
        this.id = Ids.next();
        this.endpoint = endpoint;
        this.type = type.slug();
        this.letter = letter;
        this.signOn = signOn;
        this.at = at;
        this.state = DeliveryState.WAITING;
    }

    /** An attempt was made. */
    void answered(Answer answer, Instant now) {
        attempts++;
        lastStatus = answer.status() == 0 ? null : answer.status();
        lastError = answer.error();
        lastAt = now;
        if (answer.isSuccess()) {
            state = DeliveryState.DELIVERED;
        }
    }

    /** There is nothing to tell any more. */
    void lapse(Instant now) {
        state = DeliveryState.LAPSED;
        lastAt = now;
    }

    boolean isWaiting() {
        return state == DeliveryState.WAITING;
    }

    UUID id() {
        return id;
    }

    UUID endpoint() {
        return endpoint;
    }

    /** Its place in the order of its endpoint. */
    long number() {
        return number;
    }

    EventType type() {
        return EventType.of(type).orElseThrow();
    }

    /** The letter it is about; null for a test. */
    UUID letter() {
        return letter;
    }

    /** The sign-on it is about, or null. */
    UUID signOn() {
        return signOn;
    }

    /** When it happened. */
    Instant at() {
        return at;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    /** The status of the last answer, if there was one. */
    OptionalInt lastStatus() {
        return lastStatus == null ? OptionalInt.empty() : OptionalInt.of(lastStatus);
    }

    /** Why there was no answer. */
    Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }
}
