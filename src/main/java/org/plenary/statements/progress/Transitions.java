package org.plenary.statements.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.plenary.statements.Statement;

/** Every move of every statement. */
@ApplicationScoped
public class Transitions implements PanacheRepositoryBase<Transition, UUID> {
    /** The moves of a statement, newest first. */
    public List<Transition> of(Statement statement) {
        return list("statement = ?1 order by id desc", statement);
    }
}
