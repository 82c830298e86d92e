package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads from the journal which sign-ons are new or go by another name, each entry once. */
@ApplicationScoped
class JournalOfNames {
    private static final int ENTRIES = 2000;
    private static final Set<String> TELLING =
            Set.of(
                    "sign-on-made",
                    "sign-on-entered",
                    "sign-on-moved",
                    "sign-on-rewritten",
                    "sign-on-erased");
    private static final String WHOLE_LIST = "sign-ons-imported";

    private final EntityManager database;

    JournalOfNames(EntityManager database) {
        this.database = database;
    }

    /** What some entries told. */
    record Read(Set<UUID> signOns) {}

    /**
     * Reads on where it ended last time. Sealed entries are numbered without gaps in the order in
     * which they can be seen, so none is passed over.
     *
     * @return empty if nothing is new or another node reads
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Read> readOn() {
        boolean mine =
                (boolean)
                        database.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(hashtext('names-compared'))")
                                .getSingleResult();
        if (!mine) {
            return Optional.empty();
        }
        long from =
                (long)
                        database.createNativeQuery("select number from name_watch")
                                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<Object[]> entries =
                database.createNativeQuery(
                                """
                                select s.number, j.kind, j.details ->> 'signOn', j.details ->> 'batch'
                                from journal_seal s join journal j on j.id = s.entry
                                where s.number > :from order by s.number limit :most
                                """)
                        .setParameter("from", from)
                        .setParameter("most", ENTRIES)
                        .getResultList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> signOns = new LinkedHashSet<>();
        for (Object[] entry : entries) {
            if (TELLING.contains(entry[1])) {
                signOns.add(UUID.fromString((String) entry[2]));
            } else if (WHOLE_LIST.equals(entry[1])) {
                signOns.addAll(list(UUID.fromString((String) entry[3])));
            }
        }
        database.createNativeQuery("update name_watch set number = :to")
                .setParameter("to", entries.get(entries.size() - 1)[0])
                .executeUpdate();
        return Optional.of(new Read(signOns));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> list(UUID batch) {
        return database.createNativeQuery(
                        "select id from sign_on where import = :batch order by id")
                .setParameter("batch", batch)
                .getResultList();
    }
}
