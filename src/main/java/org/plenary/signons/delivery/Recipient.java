package org.plenary.signons.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Sha256;
import org.plenary.shared.secrecy.Vault;

/**
 * Somebody to whom a letter was handed over. The token of their link is made anew from a random
 * number and the vault's key each time it is written to them: the database has its hash only.
 */
@Entity
public class Recipient {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery", nullable = false)
    private Delivery delivery;

    private int ordinal;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String office;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String nonce;

    @Column(nullable = false)
    private String linkHash;

    private Instant mailedAt;

    private Instant linkRevokedAt;

    protected Recipient() {}

    Recipient(Delivery delivery, int ordinal, NewDelivery.To to, Vault vault) {
        this.id = Ids.next();
        this.delivery = delivery;
        this.ordinal = ordinal;
        this.name = to.name();
        this.office = to.office();
        this.email = to.email();
        newLink(vault);
    }

    /** A link of their own; the one before opens nothing any more. */
    void newLink(Vault vault) {
        this.nonce = UUID.randomUUID().toString();
        this.linkHash = Sha256.of(token(vault));
        this.linkRevokedAt = null;
    }

    /** The link opens nothing any more, and none is written to them until they have a new one. */
    void revokeLink(Instant now) {
        this.linkRevokedAt = now;
    }

    boolean hasLink() {
        return linkRevokedAt == null && !email.isEmpty();
    }

    /** What opens the list that was handed over to them; nobody can guess it. */
    String token(Vault vault) {
        return vault.mark("delivery", id.toString(), nonce);
    }

    void mailed(Instant now) {
        this.mailedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Delivery delivery() {
        return delivery;
    }

    public String name() {
        return name;
    }

    /** May be empty. */
    public String office() {
        return office;
    }

    /** For coordinators only. */
    public Optional<String> email() {
        return email.isEmpty() ? Optional.empty() : Optional.of(email);
    }

    public Optional<Instant> mailedAt() {
        return Optional.ofNullable(mailedAt);
    }
}
