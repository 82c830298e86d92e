package org.plenary.consultations.contributing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.time.DatabaseClock;

/**
 * Erases what somebody without an account began and never sent, once nothing was written in it and
 * no link to it was given out for a while. Nodes at once leave each other's alone.
 */
@ApplicationScoped
class ForgettingDrafts {
    private static final int AT_ONCE = 200;

    private final Contributions contributions;
    private final ResumeLinks links;
    private final DatabaseClock clock;
    private final Duration kept;

    ForgettingDrafts(
            Contributions contributions,
            ResumeLinks links,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.contributions.drafts-kept", defaultValue = "90D")
                    Duration kept) {
        this.contributions = contributions;
        this.links = links;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Erases what was abandoned, some at a time.
     *
     * @return how many drafts
     */
    @Transactional
    int forget() {
        Instant before = clock.now().minus(kept);
        List<?> abandoned =
                contributions
                        .getEntityManager()
                        .createNativeQuery(
                                """
                                select c.id from contribution c
                                where c.bearer = 'NOBODY' and c.state = 'DRAFT' and c.number = 0
                                and not exists (select 1 from draft_answer d
                                    where d.contribution = c.id and d.saved_at >= :before)
                                and not exists (select 1 from one_time_token t
                                    where t.subject = c.id and t.purpose = :purpose and t.issued_at >= :before)
                                limit :most for update skip locked
                                """,
                                UUID.class)
                        .setParameter("before", before)
                        .setParameter("purpose", ResumeLinks.PURPOSE)
                        .setParameter("most", AT_ONCE)
                        .getResultList();
        int forgotten = 0;
        for (Object id : abandoned) {
            Contribution draft = contributions.findById((UUID) id);
            // Somebody may have written on before it was held.
            if (contributions.drafts(draft).values().stream()
                    .allMatch(d -> d.savedAt().isBefore(before))) {
                contributions.eraseWords(draft);
                links.revoke(draft);
                contributions.delete(draft);
                forgotten++;
            }
        }
        return forgotten;
    }

    @Scheduled(
            identity = "forgetting-abandoned-drafts",
            every = "{plenary.contributions.forget-every:1h}",
            delayed = "4m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        forget();
    }
}
