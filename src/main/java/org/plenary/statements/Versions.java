package org.plenary.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of every statement. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<Version, UUID> {
    public Optional<Version> of(Statement statement, int number) {
        return find("statement = ?1 and number = ?2", statement, number).firstResultOptional();
    }

    /** Newest first. */
    public List<Version> of(Statement statement) {
        return list("statement = ?1 order by number desc", statement);
    }
}
