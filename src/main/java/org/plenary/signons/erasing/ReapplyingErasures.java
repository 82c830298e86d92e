package org.plenary.signons.erasing;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;

/**
 * Erases again what a restored backup has brought back, at start-up and once in a while. Marks name
 * nobody, so every sign-on's mark is made and looked up; that takes about a second for a million.
 */
@ApplicationScoped
public class ReapplyingErasures {
    private static final int CHUNK = 10_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final ErasureMarks marks;
    private final Erasing erasing;
    private final SignOns signOns;
    private final EntityManager database;

    ReapplyingErasures(
            ErasureMarks marks, Erasing erasing, SignOns signOns, EntityManager database) {
        this.marks = marks;
        this.erasing = erasing;
        this.signOns = signOns;
        this.database = database;
    }

    void atStartup(@Observes StartupEvent event) {
        reapply();
    }

    @Scheduled(
            identity = "reapplying-erasures",
            every = "{plenary.signons.erasures.reapply-every:6h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onceInAWhile() {
        reapply();
    }

    /**
     * Exchanges marks with the file outside and erases what is there again.
     *
     * @return how many sign-ons had come back
     */
    public int reapply() {
        Set<String> known = QuarkusTransaction.requiringNew().call(marks::exchanged);
        int again = 0;
        UUID after = FIRST;
        while (!known.isEmpty() && after != null) {
            List<UUID> chunk = idsAfter(after);
            for (UUID id : chunk) {
                boolean all = known.contains(marks.line(id, true));
                if (all || known.contains(marks.line(id, false))) {
                    again += eraseIfThere(id, all) ? 1 : 0;
                }
            }
            after = chunk.size() < CHUNK ? null : chunk.get(chunk.size() - 1);
        }
        if (again > 0) {
            Log.warnf("%d sign-ons that had been erased were there again and are erased", again);
        }
        return again;
    }

    private List<UUID> idsAfter(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createQuery(
                                                "select s.id from SignOn s where s.id > :after order by s.id",
                                                UUID.class)
                                        .setParameter("after", after)
                                        .setMaxResults(CHUNK)
                                        .getResultList());
    }

    private boolean eraseIfThere(UUID id, boolean all) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SignOn signOn = signOns.findById(id);
                            if (!erasing.isThereAgain(signOn, all)) {
                                return false;
                            }
                            erasing.carryOut(signOn, all, By.platform());
                            return true;
                        });
    }
}
