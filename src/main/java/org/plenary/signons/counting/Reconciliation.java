package org.plenary.signons.counting;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks again and again whether counters agree with sign-ons: at every letter that changed, a few a
 * minute, and at each letter once a day. A disagreement is told by a metric, by the health of the
 * application, in the log without names, and to administrators; it is never corrected by itself,
 * for it means that something else is wrong.
 */
@ApplicationScoped
public class Reconciliation {
    private static final int AT_ONCE = 2;

    // A claim is a letter's own row: nodes look at different letters, and at none too often.
    private static final String NEXT =
            """
            update tally_check set checked_at = clock_timestamp() where letter = (
                select letter from tally_check
                where checked_at is null or checked_at < clock_timestamp() - interval '1 day'
                    or (changed_at > checked_at
                        and checked_at < clock_timestamp() - :seconds * interval '1 second')
                order by checked_at nulls first limit 1 for update skip locked)
            returning letter
            """;

    private final Tallies tallies;
    private final EntityManager database;
    private final Duration pause;
    private final AtomicLong disagreeing = new AtomicLong();

    Reconciliation(
            Tallies tallies,
            EntityManager database,
            MeterRegistry meters,
            @ConfigProperty(name = "plenary.signons.reconcile-pause", defaultValue = "10M")
                    Duration pause) {
        this.tallies = tallies;
        this.database = database;
        this.pause = pause;
        meters.gauge("plenary.tally.disagreements", disagreeing);
    }

    @Scheduled(
            identity = "tally-reconciliation",
            every = "{plenary.signons.reconcile-every:20s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<UUID> letter = QuarkusTransaction.requiringNew().call(this::next);
            if (letter.isEmpty()) {
                break;
            }
            check(letter.get());
        }
        disagreeing.set(QuarkusTransaction.requiringNew().call(this::disagreements));
    }

    /**
     * Looks at one letter now.
     *
     * @return whether its counter agrees
     */
    public boolean check(UUID letter) {
        Tallies.Compared compared =
                QuarkusTransaction.requiringNew().timeout(120).call(() -> tallies.compared(letter));
        if (!compared.agree()) {
            Log.errorf(
                    "The counter of letter %s disagrees with its sign-ons: counted %d, recounted %d",
                    letter, compared.counted().total(), compared.recounted().total());
        }
        QuarkusTransaction.requiringNew().run(() -> note(letter, compared));
        return compared.agree();
    }

    /** How many letters' counters disagree, as far as was looked. */
    public long disagreements() {
        return ((Number)
                        database.createNativeQuery(
                                        "select count(*) from tally_check where not agreed")
                                .getSingleResult())
                .longValue();
    }

    private Optional<UUID> next() {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                database.createNativeQuery(NEXT)
                        .setParameter("seconds", pause.toSeconds())
                        .getResultList();
        return found.stream().findFirst();
    }

    private void note(UUID letter, Tallies.Compared compared) {
        database.createNativeQuery(
                        """
                        insert into tally_check (letter, checked_at, agreed, counted, recounted)
                        values (:letter, clock_timestamp(), :agreed, :counted, :recounted)
                        on conflict (letter) do update set checked_at = excluded.checked_at,
                            agreed = excluded.agreed, counted = excluded.counted, recounted = excluded.recounted
                        """)
                .setParameter("letter", letter)
                .setParameter("agreed", compared.agree())
                .setParameter("counted", compared.counted().total())
                .setParameter("recounted", compared.recounted().total())
                .executeUpdate();
    }
}
