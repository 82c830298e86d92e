package org.plenary.shared.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.shared.secrecy.Vault;

/**
 * How often something may come, counted for all nodes together. Counts are of fixed spans of time,
 * so at the turn of a span twice as much may come in a short while.
 *
 * <p>They live in the database: buckets in memory would allow as many times more as there are
 * nodes, and one statement for all counts of a deed is cheaper than a transaction for each bucket.
 * A count that is used up is remembered by the node until its span ends, so that a flood does not
 * reach the database.
 */
@ApplicationScoped
public class Allowance {
    // Rows are written in the order of their marks, so that two deeds never wait for each other.
    // Losing the last counts in a crash does no harm: nobody waits for the disk here.
    private static final String COUNT =
            """
            insert into allowance_use as u (mark, span_ends, used)
            select mark, to_timestamp((floor(extract(epoch from clock_timestamp()) / seconds) + 1) * seconds), 1
            from unnest(string_to_array(:marks, ','), cast(string_to_array(:seconds, ',') as bigint[])) as w (mark, seconds),
                (select set_config('synchronous_commit', 'off', true)) as unhurried
            order by mark
            on conflict (mark, span_ends) do update set used = u.used + 1
            returning mark, used, span_ends
            """;

    private final EntityManager database;
    private final Vault vault;
    private final Clock clock;
    private final Cache<String, Instant> usedUp =
            Caffeine.newBuilder().maximumSize(100_000).build();

    Allowance(EntityManager database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts a deed, whether or not it is within what is allowed, in a short transaction of its
     * own.
     *
     * @return the kinds of which there have been too many; empty if the deed is within all counts
     */
    public Set<String> take(List<Use> uses) {
        Map<String, Use> byMark = new HashMap<>();
        uses.forEach(use -> byMark.put(mark(use), use));
        Instant now = clock.instant();
        Map<Boolean, List<String>> known =
                byMark.keySet().stream()
                        .collect(Collectors.partitioningBy(mark -> isUsedUp(mark, now)));
        Set<String> beyond =
                known.get(true).stream()
                        .map(mark -> byMark.get(mark).kind())
                        .collect(Collectors.toSet());
        if (!known.get(false).isEmpty()) {
            count(known.get(false), byMark, beyond);
        }
        return beyond;
    }

    /**
     * Whether this node knows that no more may come, without counting and without asking the
     * database: what a flood meets first.
     */
    public boolean isKnownToBeUsedUp(Use use) {
        return isUsedUp(mark(use), clock.instant());
    }

    private boolean isUsedUp(String mark, Instant now) {
        Instant until = usedUp.getIfPresent(mark);
        return until != null && now.isBefore(until);
    }

    private void count(List<String> fresh, Map<String, Use> byMark, Set<String> beyond) {
        String seconds =
                fresh.stream()
                        .map(mark -> Long.toString(byMark.get(mark).per().toSeconds()))
                        .collect(Collectors.joining(","));
        List<?> counted =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        database.createNativeQuery(COUNT)
                                                .setParameter("marks", String.join(",", fresh))
                                                .setParameter("seconds", seconds)
                                                .getResultList());
        for (Object each : counted) {
            Object[] row = (Object[]) each;
            String mark = (String) row[0];
            Use use = byMark.get(mark);
            int used = ((Number) row[1]).intValue();
            if (used >= use.most()) {
                usedUp.put(mark, (Instant) row[2]);
            }
            if (used > use.most()) {
                beyond.add(use.kind());
            }
        }
    }

    private String mark(Use use) {
        return vault.mark("allowance", use.kind(), use.value(), use.per().toString());
    }

    /**
     * Forgets the counts of spans that are over.
     *
     * @return how many there were
     */
    public int forgetOver() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(
                                                "delete from allowance_use where span_ends < clock_timestamp()")
                                        .executeUpdate());
    }

    @Scheduled(
            identity = "forgetting-counts",
            every = "{plenary.abuse.forget-every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        forgetOver();
    }
}
