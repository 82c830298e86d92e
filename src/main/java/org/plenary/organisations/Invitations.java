package org.plenary.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every invitation ever sent. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    public List<Invitation> ofOrganisation(UUID organisation) {
        return list("organisation = ?1 order by invitedAt desc, id desc", organisation);
    }

    public Optional<Invitation> byToken(String token) {
        return find("tokenHash", Invitation.hash(token)).firstResultOptional();
    }

    /** As {@link #byToken}, and nobody else may use it until the transaction ends. */
    Optional<Invitation> lockedByToken(String token) {
        return find("tokenHash", Invitation.hash(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One invitation of an organisation, locked until the transaction ends. */
    Optional<Invitation> lockedOf(UUID organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long sentSince(UUID organisation, Instant since) {
        return count("organisation = ?1 and sentAt >= ?2", organisation, since);
    }
}
