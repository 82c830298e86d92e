package org.plenary.consultations.contributing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Whether anything has changed in what was said, or in its codes, since it was counted. The
 * database notes every change itself, so it does not matter which node made it.
 */
@ApplicationScoped
public class Changes {
    /** Sums stay below this, however many marks there are. */
    private static final long ROUND = 1L << 53;

    private static final int WORTH_FOLDING = 20;

    private final EntityManager database;

    Changes(EntityManager database) {
        this.database = database;
    }

    /** A number that stands for everything that was said to these consultations until now. */
    public long ofAnswers(Collection<UUID> consultations) {
        return sum(consultations, "ANSWERS");
    }

    /** A number that stands for the codebook of a consultation and every code that was given. */
    public long ofCodes(UUID consultation) {
        return sum(List.of(consultation), "CODES");
    }

    private long sum(Collection<UUID> consultations, String what) {
        return ((Number)
                        database.createNativeQuery(
                                        "select coalesce(sum(mark), 0) % "
                                                + ROUND
                                                + " from answers_changed where consultation in (:ids) and what = :what")
                                .setParameter("ids", consultations)
                                .setParameter("what", what)
                                .getSingleResult())
                .longValue();
    }

    @Scheduled(
            identity = "folding-changes",
            every = "{plenary.contributions.fold-changes-every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        QuarkusTransaction.requiringNew().run(this::fold);
    }

    /** Puts marks together to their sums; who adds marks meanwhile does not wait. */
    int fold() {
        return database.createNativeQuery(
                        """
                        with gone as (
                            delete from answers_changed where (consultation, what) in (
                                select consultation, what from answers_changed group by 1, 2 having count(*) > %d)
                            returning consultation, what, mark)
                        insert into answers_changed (consultation, what, mark)
                        select consultation, what, sum(mark) %% %d from gone group by 1, 2
                        """
                                .formatted(WORTH_FOLDING, ROUND))
                .executeUpdate();
    }
}
