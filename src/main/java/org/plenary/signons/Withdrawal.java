package org.plenary.signons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** A sign-on taken back: by whom, when, and why if they said so. */
@Entity
public class Withdrawal {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private boolean onRequest;

    private String reason;

    @Column(nullable = false)
    private Instant at;

    protected Withdrawal() {}

    /**
     * @param onRequest whether a coordinator did it because the signatory asked
     * @param reason may be null
     */
    Withdrawal(Actor actor, boolean onRequest, String reason, Instant now) {
        this.id = Ids.next();
        this.person = actor.person();
        this.organisation = actor.actingFor();
        this.onRequest = onRequest;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    /** Whether a coordinator did it because the signatory asked. */
    public boolean onRequest() {
        return onRequest;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant at() {
        return at;
    }
}
