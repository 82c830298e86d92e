package org.plenary.signons.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** A mail that asked somebody to sign, by its place in the outbox and the hash of its link. */
@Entity
class InvitationMail {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID invitation;

    @Column(nullable = false)
    private UUID reminder;

    @Column(nullable = false)
    private String tokenHash;

    @Column(nullable = false)
    private UUID outbox;

    @Column(nullable = false)
    private Instant sentAt;

    protected InvitationMail() {}

    InvitationMail(UUID invitation, UUID reminder, Token token, UUID outbox, Instant now) {
        this.id = Ids.next();
        this.invitation = invitation;
        this.reminder = reminder;
        this.tokenHash = token.hash();
        this.outbox = outbox;
        this.sentAt = now;
    }

    UUID invitation() {
        return invitation;
    }

    Instant sentAt() {
        return sentAt;
    }
}
