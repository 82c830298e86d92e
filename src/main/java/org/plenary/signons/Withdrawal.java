package org.plenary.signons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** A sign-on taken back: by whom, when, and why if they said so. */
@Entity
public class Withdrawal {
    @Id private UUID id;

    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private boolean onRequest;

    private String reason;

    @Column(nullable = false)
    private Instant at;

    protected Withdrawal() {}

    /**
     * @param by nobody where a signatory without an account or with a sealed name did it
     * @param onRequest whether a coordinator did it because the signatory asked
     * @param reason may be null
     */
    public Withdrawal(By by, boolean onRequest, String reason, Instant now) {
        this.id = Ids.next();
        this.person = by.person();
        this.organisation = by.organisation();
        this.onRequest = onRequest;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    /** Who did it, where that is known and does not unseal a name. */
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
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
