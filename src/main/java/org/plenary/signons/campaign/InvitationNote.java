package org.plenary.signons.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** What a coordinator wrote down about somebody who was asked to sign. */
@Entity
class InvitationNote {
    static final int LONGEST = 2000;

    @Id private UUID id;

    @Column(nullable = false)
    private UUID invitation;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private Instant at;

    protected InvitationNote() {}

    InvitationNote(SignatureInvitation invitation, String words, UUID person, Instant now) {
        this.id = Ids.next();
        this.invitation = invitation.id();
        this.words = words.strip();
        this.person = person;
        this.at = now;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    String words() {
        return words;
    }

    Instant at() {
        return at;
    }
}
