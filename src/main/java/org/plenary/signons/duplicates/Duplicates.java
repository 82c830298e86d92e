package org.plenary.signons.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** What may be one organisation, letter by letter. */
@ApplicationScoped
public class Duplicates implements PanacheRepositoryBase<DuplicateSuggestion, UUID> {
    /** Suggestions with a pair that is undecided and of which both still have a say. */
    private static final String OPEN =
            """
            from DuplicateSuggestion s where s.letter = :letter and s.putOffAt is %s and exists (
                select 1 from DuplicatePair p, SignOn a, SignOn b
                where p.suggestion = s.id and p.decision is null and a.id = p.one and b.id = p.other
                    and a.state in (EFFECTIVE, RENEWAL_DUE, IN_REVIEW, AWAITING_APPROVAL)
                    and b.state in (EFFECTIVE, RENEWAL_DUE, IN_REVIEW, AWAITING_APPROVAL)
                    and a.erasedAt is null and b.erasedAt is null)
            """;

    /** How many suggestions wait for a coordinator; those put off do not. */
    public long open(Letter letter) {
        return getEntityManager()
                .createQuery("select count(s) " + OPEN.formatted("null"), Long.class)
                .setParameter("letter", letter)
                .getSingleResult();
    }

    /**
     * A page of the suggestions that wait, the oldest first.
     *
     * @param after the id of the last one already read, null for the first page
     */
    List<DuplicateSuggestion> open(Letter letter, boolean putOff, UUID after, int count) {
        var query =
                getEntityManager()
                        .createQuery(
                                "select s "
                                        + OPEN.formatted(putOff ? "not null" : "null")
                                        + (after == null ? "" : " and s.id > :after")
                                        + " order by s.id",
                                DuplicateSuggestion.class)
                        .setParameter("letter", letter)
                        .setMaxResults(count);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** The suggestion, if it is of the letter; nobody else decides on it meanwhile. */
    Optional<DuplicateSuggestion> locked(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
