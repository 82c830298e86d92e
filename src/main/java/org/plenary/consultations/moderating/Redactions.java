package org.plenary.consultations.moderating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that was taken out of answers. */
@ApplicationScoped
class Redactions implements PanacheRepositoryBase<Redaction, UUID> {
    /** What was taken out of an answer, in the order of the places. */
    List<Redaction> of(UUID answer) {
        return list("answer = ?1 order by starts, id", answer);
    }

    /** Erases what is due by the database's clock; how many stretches, by consultation. */
    Map<UUID, Integer> eraseDue() {
        Map<UUID, Integer> erased = new HashMap<>();
        getEntityManager()
                .createNativeQuery(
                        """
                        update redaction set original = null
                        where original is not null and erase_at <= clock_timestamp()
                        returning consultation
                        """,
                        UUID.class)
                .getResultList()
                .forEach(each -> erased.merge((UUID) each, 1, Integer::sum));
        return erased;
    }
}
