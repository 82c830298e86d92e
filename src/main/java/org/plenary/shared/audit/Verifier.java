package org.plenary.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Recomputes the journal's chain from the entries as they stand now. */
@ApplicationScoped
public class Verifier {
    private static final int PAGE = 5_000;

    private final EntityManager database;

    Verifier(EntityManager database) {
        this.database = database;
    }

    /**
     * What a check of the whole chain found.
     *
     * @param sealed how many entries were checked
     * @param head the hash of the last good seal; 64 zeros for an empty journal
     * @param brokenAt the number of the first seal that does not fit its entry or its predecessor,
     *     if any
     */
    public record Report(long sealed, String head, Optional<Long> brokenAt) {}

    /** Walks the chain from its start, a page of entries at a time. */
    @Transactional
    public Report verify() {
        String hash = Chain.START;
        long number = 0;
        while (true) {
            @SuppressWarnings("unchecked")
            List<Object[]> seals =
                    database.createNativeQuery(
                                    "select s.number, s.hash, "
                                            + Chain.ENTRY
                                            + " from journal_seal s join journal j on j.id = s.entry"
                                            + " where s.number > :after order by s.number limit :page")
                            .setParameter("after", number)
                            .setParameter("page", PAGE)
                            .getResultList();
            for (Object[] seal : seals) {
                String expected = Chain.next(hash, (String) seal[2]);
                if ((long) seal[0] != number + 1 || !expected.equals(seal[1])) {
                    return new Report(number, hash, Optional.of(number + 1));
                }
                hash = expected;
                number = (long) seal[0];
            }
            if (seals.size() < PAGE) {
                return new Report(number, hash, Optional.empty());
            }
        }
    }
}
