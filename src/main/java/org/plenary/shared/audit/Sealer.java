package org.plenary.shared.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.shared.ids.Ids;

/** Chains journal entries after they were committed: one node at a time, in batches. */
@ApplicationScoped
public class Sealer {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 10;
    private static final int TURNS_BETWEEN_WALKS = 120;
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager database;
    private final ObjectMapper json;
    private final AtomicLong turns = new AtomicLong();

    Sealer(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    // Entries come in the order of their ids, but for those whose transactions took long. To find
    // these the whole journal has to be walked, which a long one would not bear every few seconds.
    @Scheduled(
            identity = "journal-sealer",
            every = "{plenary.journal.seal-every:5s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        boolean everywhere = turns.getAndIncrement() % TURNS_BETWEEN_WALKS == 0;
        int sealed = BATCH;
        for (int i = 0; i < BATCHES && sealed == BATCH; i++) {
            sealed =
                    QuarkusTransaction.requiringNew()
                            .call(() -> everywhere ? seal() : sealNewest());
        }
    }

    /**
     * Seals the oldest entries that have no seal yet.
     *
     * @return how many were sealed; 0 also when another node is at it
     */
    @Transactional
    public int seal() {
        return isMine() ? seal(head(), FIRST) : 0;
    }

    /** As {@link #seal}, but looks no further back than a minute before what was sealed last. */
    @Transactional
    int sealNewest() {
        if (!isMine()) {
            return 0;
        }
        Head head = head();
        return seal(head, head.entry() == null ? FIRST : Ids.before(head.entry(), LATE));
    }

    private record Head(long number, UUID entry, String hash) {}

    private boolean isMine() {
        return (boolean)
                database.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtext('journal-seal'))")
                        .getSingleResult();
    }

    private int seal(Head head, UUID from) {
        @SuppressWarnings("unchecked")
        List<Object[]> waiting =
                database.createNativeQuery(
                                "select j.id, "
                                        + Chain.ENTRY
                                        + " from journal j where j.id >= :from and not exists"
                                        + " (select 1 from journal_seal s where s.entry = j.id)"
                                        + " order by j.id limit :batch")
                        .setParameter("from", from)
                        .setParameter("batch", BATCH)
                        .getResultList();
        if (waiting.isEmpty()) {
            return 0;
        }
        long number = head.number();
        String hash = head.hash();
        ArrayNode seals = json.createArrayNode();
        for (Object[] entry : waiting) {
            hash = Chain.next(hash, (String) entry[1]);
            seals.addObject()
                    .put("number", ++number)
                    .put("entry", entry[0].toString())
                    .put("hash", hash);
        }
        database.createNativeQuery(
                        """
                        insert into journal_seal (number, entry, hash)
                        select number, entry, hash from jsonb_to_recordset(cast(:seals as jsonb))
                            as seal (number bigint, entry uuid, hash text)
                        """)
                .setParameter("seals", seals.toString())
                .executeUpdate();
        return waiting.size();
    }

    private Head head() {
        List<?> rows =
                database.createNativeQuery(
                                "select number, entry, hash from journal_seal order by number desc limit 1")
                        .getResultList();
        if (rows.isEmpty()) {
            return new Head(0, null, Chain.START);
        }
        Object[] row = (Object[]) rows.get(0);
        return new Head((long) row[0], (UUID) row[1], (String) row[2]);
    }
}
