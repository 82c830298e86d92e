package org.plenary.signons.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** Every list of organisations to ask. */
@ApplicationScoped
class InvitationLists implements PanacheRepositoryBase<InvitationList, UUID> {
    Optional<InvitationList> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** The confirmed lists of a letter, newest first. */
    List<InvitationList> confirmed(Letter letter) {
        return find("letter = ?1 and confirmedAt is not null order by confirmedAt desc", letter)
                .page(0, 20)
                .list();
    }

    /** Nobody came back for these; the addresses in them are not kept. */
    long forgetUnconfirmed(Instant before) {
        return delete("confirmedAt is null and uploadedAt < ?1", before);
    }
}
