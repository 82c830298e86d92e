package org.plenary.statements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every editorial remark. */
@ApplicationScoped
class EditorialRemarks implements PanacheRepositoryBase<EditorialRemark, UUID> {
    /** All of a procedure in the order they came. */
    List<EditorialRemark> of(SilenceProcedure procedure) {
        return list("procedure = ?1 order by id", procedure);
    }
}
