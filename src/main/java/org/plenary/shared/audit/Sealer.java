package org.plenary.shared.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Chains journal entries after they were committed: one node at a time, in batches. */
@ApplicationScoped
public class Sealer {
    private static final int BATCH = 1_000;

    private final EntityManager database;

    Sealer(EntityManager database) {
        this.database = database;
    }

    @Scheduled(
            identity = "journal-sealer",
            every = "{plenary.journal.seal-every:5s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void everyFewSeconds() {
        seal();
    }

    /**
     * Seals the oldest entries that have no seal yet.
     *
     * @return how many were sealed; 0 also when another node is at it
     */
    @Transactional
    public int seal() {
        boolean mine =
                (boolean)
                        database.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(hashtext('journal-seal'))")
                                .getSingleResult();
        if (!mine) {
            return 0;
        }
        Object[] head = head();
        long number = (long) head[0];
        String hash = (String) head[1];
        @SuppressWarnings("unchecked")
        List<Object[]> waiting =
                database.createNativeQuery(
                                "select j.id, "
                                        + Chain.ENTRY
                                        + " from journal j where not exists"
                                        + " (select 1 from journal_seal s where s.entry = j.id)"
                                        + " order by j.id limit :batch")
                        .setParameter("batch", BATCH)
                        .getResultList();
        for (Object[] entry : waiting) {
            hash = Chain.next(hash, (String) entry[1]);
            database.createNativeQuery(
                            "insert into journal_seal (number, entry, hash) values (:number, :entry, :hash)")
                    .setParameter("number", ++number)
                    .setParameter("entry", (UUID) entry[0])
                    .setParameter("hash", hash)
                    .executeUpdate();
        }
        return waiting.size();
    }

    private Object[] head() {
        List<?> rows =
                database.createNativeQuery(
                                "select number, hash from journal_seal order by number desc limit 1")
                        .getResultList();
        return rows.isEmpty() ? new Object[] {0L, Chain.START} : (Object[]) rows.get(0);
    }
}
