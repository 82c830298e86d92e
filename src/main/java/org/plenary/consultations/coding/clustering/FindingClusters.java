package org.plenary.consultations.coding.clustering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.ReadableAnswers;

/**
 * Searches, in the background, one after the other on each node, for answers that are alike. A
 * search belongs to the node that took it for as long as that says it is alive.
 */
@ApplicationScoped
class FindingClusters {
    private static final Logger LOG = Logger.getLogger(FindingClusters.class);
    private static final int AT_ONCE = 500;
    private static final long SAY_EVERY = Duration.ofSeconds(2).toNanos();

    private final Clusterings clusterings;
    private final EntityManager database;
    private final UUID node = UUID.randomUUID();

    FindingClusters(Clusterings clusterings, EntityManager database) {
        this.clusterings = clusterings;
        this.database = database;
    }

    @Scheduled(
            identity = "find-clusters",
            every = "{plenary.coding.look-for-clusterings-every:2s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        while (runNext()) {
            // Until nobody waits.
        }
    }

    /** Runs the next search that waits; false if none does. */
    boolean runNext() {
        Optional<Clusterings.Search> next =
                QuarkusTransaction.requiringNew().call(() -> clusterings.take(node));
        next.ifPresent(this::run);
        return next.isPresent();
    }

    private void run(Clusterings.Search search) {
        try {
            Corpus corpus = new Corpus();
            Progress progress = new Progress(search.id(), count(search.question()));
            UUID last = null;
            while (true) {
                List<Answer> page = page(search.question(), last);
                if (page.isEmpty()) {
                    break;
                }
                page.forEach(a -> corpus.read(a.id(), a.given().allWords()));
                last = page.get(page.size() - 1).id();
                if (!progress.says(corpus.size())) {
                    return;
                }
            }
            int read = corpus.size();
            List<List<Clusters.Member>> found =
                    Clusters.of(
                            corpus.vectors(),
                            corpus.vocabulary(),
                            step -> progress.says(read + step));
            QuarkusTransaction.requiringNew()
                    .timeout(300)
                    .run(
                            () -> {
                                // Ended first: whoever stopped it meanwhile has the last word.
                                if (clusterings.end(search.id(), node, "DONE")) {
                                    clusterings.keep(search.id(), found);
                                }
                            });
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "Clustering %s failed", search.id());
            QuarkusTransaction.requiringNew()
                    .run(() -> clusterings.end(search.id(), node, "FAILED"));
        }
    }

    /** Tells every few seconds how far it is, and learns whether to go on. */
    private final class Progress {
        private final UUID search;
        private final int total;
        private long said;
        private boolean goesOn = true;

        Progress(UUID search, int answers) {
            this.search = search;
            this.total = Math.max(1, answers * 4);
        }

        boolean says(int done) {
            long now = System.nanoTime();
            if (goesOn && (said == 0 || now - said > SAY_EVERY)) {
                said = now;
                goesOn =
                        QuarkusTransaction.requiringNew()
                                .call(
                                        () ->
                                                clusterings.progress(
                                                        search,
                                                        node,
                                                        Math.min(done, total),
                                                        total));
            }
            return goesOn;
        }
    }

    private int count(UUID question) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createQuery(
                                                "select count(*) from Answer a join Contribution c on c.id = a.contribution"
                                                        + " where a.question = :question and "
                                                        + ReadableAnswers.THERE,
                                                Long.class)
                                        .setParameter("question", question)
                                        .getSingleResult())
                .intValue();
    }

    private List<Answer> page(UUID question, UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createQuery(
                                                "select a from Answer a join Contribution c on c.id = a.contribution"
                                                        + " where a.question = :question and "
                                                        + ReadableAnswers.THERE
                                                        + " and a.id > :after order by a.id",
                                                Answer.class)
                                        .setParameter("question", question)
                                        .setParameter(
                                                "after", after == null ? new UUID(0, 0) : after)
                                        .setMaxResults(AT_ONCE)
                                        .getResultList());
    }
}
