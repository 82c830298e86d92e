package org.plenary.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;

/** Every statement. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<Statement, UUID> {
    /** The statement, if it exists and this person may read it; to others it does not exist. */
    public Optional<Statement> visibleTo(Actor actor, UUID id) {
        return findByIdOptional(id).filter(statement -> statement.visibleTo(actor));
    }

    /** The same, and nobody else saves a version until the transaction ends. */
    public Optional<Statement> lockedFor(Actor actor, UUID id) {
        Optional<Statement> found = findByIdOptional(id);
        // A statement that the transaction has read before would keep the number of the newest
        // version it had then: locking alone does not read it anew.
        found.ifPresent(
                statement -> getEntityManager().refresh(statement, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(statement -> statement.visibleTo(actor));
    }
}
