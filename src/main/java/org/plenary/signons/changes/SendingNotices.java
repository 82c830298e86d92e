package org.plenary.signons.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Contacts;
import org.plenary.signons.Identity;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;

/**
 * Carries mails round the signatories of letters, a hundred in a transaction. Where it was
 * interrupted, whichever node comes next goes on: nobody gets a mail twice.
 */
@ApplicationScoped
public class SendingNotices {
    private static final int BATCH = 100;

    private final Notices notices;
    private final SignOns signOns;
    private final Contacts contacts;
    private final NoticeMails mails;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final EntityManager database;

    SendingNotices(
            Notices notices,
            SignOns signOns,
            Contacts contacts,
            NoticeMails mails,
            Outbox outbox,
            DatabaseClock clock,
            EntityManager database) {
        this.notices = notices;
        this.signOns = signOns;
        this.contacts = contacts;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
        this.database = database;
    }

    @Scheduled(
            identity = "notices-to-signatories",
            every = "{plenary.signons.notices-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        sendAll();
    }

    /** Carries everything round that waits. */
    public void sendAll() {
        while (QuarkusTransaction.requiringNew().call(this::sendSome)) {
            database.clear();
        }
    }

    private boolean sendSome() {
        Optional<Notice> waiting = notices.unfinished();
        waiting.ifPresent(this::sendSome);
        return waiting.isPresent();
    }

    private void sendSome(Notice notice) {
        List<SignOn> batch = signOns.standingAfter(notice.letter(), notice.reached(), BATCH);
        int reachable = 0;
        for (SignOn signOn : batch) {
            Optional<Identity.Contact> to = contacts.of(signOn);
            if (to.isPresent()) {
                outbox.post(mails.of(notice, signOn, to.get()));
                reachable++;
            }
        }
        UUID last = batch.isEmpty() ? null : batch.get(batch.size() - 1).id();
        notice.went(last, reachable, batch.size() - reachable, batch.size() < BATCH, clock.now());
    }
}
