package org.plenary.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/**
 * A link by which one person may join an organisation, once. The link's token leaves in a mail and
 * is not kept; the register only recognises it by its hash.
 */
@Entity
public class Invitation {
    /** How long a link works after it was sent. */
    static final Duration LIFE = Duration.ofDays(14);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Where an invitation stands at some instant. */
    public enum State {
        OPEN,
        EXPIRED,
        ACCEPTED,
        REVOKED
    }

    @Id private UUID id;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private boolean administrator;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false, unique = true)
    private String tokenHash;

    @Column(nullable = false)
    private UUID invitedBy;

    @Column(nullable = false)
    private Instant invitedAt;

    @Column(nullable = false)
    private Instant sentAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private Instant acceptedAt;

    private UUID acceptedBy;

    private String acceptedEmail;

    private Instant revokedAt;

    private UUID revokedBy;

    protected Invitation() {}

    /**
     * @param token the secret in the link, from {@link #newToken}
     * @param language in which the mail is written
     */
    Invitation(
            UUID organisation,
            String email,
            boolean administrator,
            String language,
            String token,
            UUID invitedBy,
            Instant now) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.email = email;
        this.administrator = administrator;
        this.language = language;
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        carry(token, now);
    }

    /** A secret for a link: 256 random bits. */
    static String newToken() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** How a token is recognised. The purpose is part of it: no other link opens an invitation. */
    static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("invitation:" + token).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Gives the invitation another link, valid from now; the one before is void. */
    void renew(String token, Instant now) {
        requireNeitherAcceptedNorRevoked();
        carry(token, now);
    }

    private void carry(String token, Instant now) {
        tokenHash = hash(token);
        sentAt = now;
        expiresAt = now.plus(LIFE);
    }

    /** Uses the invitation up. */
    void accept(UUID person, String email, Instant now) {
        refusal(now)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        acceptedAt = now;
        acceptedBy = person;
        acceptedEmail = email;
    }

    /** Takes the invitation back. */
    void revoke(UUID by, Instant now) {
        requireNeitherAcceptedNorRevoked();
        revokedAt = now;
        revokedBy = by;
    }

    private void requireNeitherAcceptedNorRevoked() {
        if (acceptedAt != null) {
            throw Refusal.because("organisations.refusal.invitation-accepted").asException();
        }
        if (revokedAt != null) {
            throw Refusal.because("organisations.refusal.invitation-revoked").asException();
        }
    }

    public State state(Instant at) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return at.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Why the invitation cannot be accepted now, if so. */
    public Optional<Refusal> refusal(Instant now) {
        return switch (state(now)) {
            case OPEN -> Optional.empty();
            case EXPIRED -> Optional.of(Refusal.gone("organisations.refusal.invitation-expired"));
            case ACCEPTED -> Optional.of(Refusal.gone("organisations.refusal.invitation-accepted"));
            case REVOKED -> Optional.of(Refusal.gone("organisations.refusal.invitation-revoked"));
        };
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    /** Where the link was sent. */
    public String email() {
        return email;
    }

    /** Whether whoever accepts becomes an administrator. */
    public boolean administrator() {
        return administrator;
    }

    public String language() {
        return language;
    }

    public UUID invitedBy() {
        return invitedBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<UUID> acceptedBy() {
        return Optional.ofNullable(acceptedBy);
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /** The address of the account that accepted, where it is not the one that was invited. */
    public Optional<String> acceptedFromElsewhere() {
        return Optional.ofNullable(acceptedEmail).filter(other -> !other.equalsIgnoreCase(email));
    }
}
