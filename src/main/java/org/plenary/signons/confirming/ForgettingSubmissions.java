package org.plenary.signons.confirming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.plenary.shared.abuse.OneTimeTokens;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;

/** Forgets in time what the privacy notice says is forgotten. Any node may; twice does no harm. */
@ApplicationScoped
public class ForgettingSubmissions {
    private final Submissions submissions;
    private final OneTimeTokens tokens;
    private final SubmissionSettings settings;
    private final Journal journal;
    private final DatabaseClock clock;

    ForgettingSubmissions(
            Submissions submissions,
            OneTimeTokens tokens,
            SubmissionSettings settings,
            Journal journal,
            DatabaseClock clock) {
        this.submissions = submissions;
        this.tokens = tokens;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forgetting-submissions",
            every = "{plenary.signons.submissions.forget-every:1h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        forget();
    }

    /** Forgets unconfirmed submissions, where submissions came from, and links that are over. */
    public void forget() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Instant now = clock.now();
                            submissions
                                    .forgetUnconfirmedBefore(now.minus(settings.confirmWithin()))
                                    .forEach(
                                            (letter, count) ->
                                                    journal.record(
                                                            new SubmissionsForgotten(
                                                                    letter, count, By.platform())));
                            submissions.forgetAddressesBefore(now.minus(settings.keepAddresses()));
                            tokens.forgetExpiredBefore(now.minus(settings.keepAddresses()));
                        });
    }
}
