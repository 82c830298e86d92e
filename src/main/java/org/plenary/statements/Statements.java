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
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(statement -> statement.visibleTo(actor));
    }
}
