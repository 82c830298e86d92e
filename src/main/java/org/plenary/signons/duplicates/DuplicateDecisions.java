package org.plenary.signons.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** What coordinators have found about duplicates. */
@ApplicationScoped
class DuplicateDecisions implements PanacheRepositoryBase<DuplicateDecision, UUID> {
    /**
     * A page of a letter's decisions, the newest first.
     *
     * @param before the id of the last one already read, null for the first page
     */
    List<DuplicateDecision> of(Letter letter, UUID before, int count) {
        return before == null
                ? find("letter = ?1 order by id desc", letter).range(0, count - 1).list()
                : find("letter = ?1 and id < ?2 order by id desc", letter, before)
                        .range(0, count - 1)
                        .list();
    }

    /** The decision, if it is of the letter; nobody else undoes it meanwhile. */
    Optional<DuplicateDecision> locked(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
