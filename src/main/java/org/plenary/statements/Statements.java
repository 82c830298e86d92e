package org.plenary.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;

/** Every statement. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<Statement, UUID> {
    /** The statement, if it exists and this person may read it; to others it does not exist. */
    public Optional<Statement> visibleTo(Actor actor, UUID id) {
        return findByIdOptional(id).filter(statement -> statement.visibleTo(actor));
    }

    /** As {@link #visibleTo}; what does not exist for them answers 404. */
    public Statement shown(Actor actor, UUID id) {
        return visibleTo(actor, id).orElseThrow(() -> new NotVisibleException("statement " + id));
    }

    /**
     * As {@link #visibleTo}, and nobody else changes it or saves a version until the transaction
     * ends.
     */
    public Optional<Statement> lockedFor(Actor actor, UUID id) {
        return locked(id).filter(statement -> statement.visibleTo(actor));
    }

    /** The statement, locked for a rule that moves it. */
    public Optional<Statement> locked(UUID id) {
        Optional<Statement> found = findByIdOptional(id);
        // What was read before the lock was free may be old by now.
        found.ifPresent(s -> getEntityManager().refresh(s, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }
}
