package org.plenary.signons.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every mail that asked somebody to sign. */
@ApplicationScoped
class InvitationMails implements PanacheRepositoryBase<InvitationMail, UUID> {
    /** The mail whose link this is. */
    Optional<InvitationMail> byToken(Token token) {
        return find("tokenHash", token.hash()).firstResultOptional();
    }

    /** The mail with this place in the outbox. */
    Optional<InvitationMail> byOutbox(UUID outbox) {
        return find("outbox", outbox).firstResultOptional();
    }

    /** When mails went to somebody, the newest first. */
    List<Instant> sentTo(SignatureInvitation invitation) {
        return find("invitation = ?1 order by id desc", invitation.id()).page(0, 20).list().stream()
                .map(InvitationMail::sentAt)
                .toList();
    }
}
