package org.plenary.statements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every objection, also those that were taken back. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {
    /** All of a procedure in the order they came. */
    List<Objection> of(SilenceProcedure procedure) {
        return list("procedure = ?1 order by id", procedure);
    }

    /** One of a procedure. */
    Optional<Objection> of(SilenceProcedure procedure, UUID id) {
        return find("procedure = ?1 and id = ?2", procedure, id).firstResultOptional();
    }

    /** What an organisation objects to the version now. */
    Optional<Objection> standingOf(SilenceProcedure procedure, UUID organisation) {
        return find(
                        "procedure = ?1 and organisation = ?2 and withdrawal is null",
                        procedure,
                        organisation)
                .firstResultOptional();
    }
}
