package org.plenary.signons.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every note about somebody who was asked to sign. */
@ApplicationScoped
class InvitationNotes implements PanacheRepositoryBase<InvitationNote, UUID> {
    /** The thread about one invitation, oldest first. */
    List<InvitationNote> about(SignatureInvitation invitation) {
        return list("invitation = ?1 order by id", invitation.id());
    }
}
