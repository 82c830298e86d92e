package org.plenary.signons.approving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.signons.Ledger;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;

/** What no second person agreed to in time lapses with its letter. Any node may look. */
@ApplicationScoped
public class ExpiringApprovals {
    private static final int AT_ONCE = 200;

    private final SignOns signOns;
    private final Ledger ledger;
    private final EntityManager database;

    ExpiringApprovals(SignOns signOns, Ledger ledger, EntityManager database) {
        this.signOns = signOns;
        this.ledger = ledger;
        this.database = database;
    }

    @Scheduled(
            identity = "expiring-approvals",
            every = "{plenary.signons.approvals.expire-every:5m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        expireWhatIsOver();
    }

    /**
     * Lets what is over lapse.
     *
     * @return how many there were
     */
    public int expireWhatIsOver() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            List<UUID> over = over();
                            over.forEach(
                                    id -> {
                                        SignOn signOn = signOns.findById(id);
                                        ledger.move(
                                                signOn,
                                                SignOnState.EXPIRED,
                                                "approving.refused.over",
                                                By.platform());
                                    });
                            return over.size();
                        });
    }

    @SuppressWarnings("unchecked")
    private List<UUID> over() {
        return database.createNativeQuery(
                        """
                        select s.id from sign_on s join letter l on l.id = s.letter
                        where s.state = 'AWAITING_APPROVAL'
                            and l.closes_at + l.grace_minutes * interval '1 minute' <= clock_timestamp()
                        order by s.id limit :most for update of s skip locked
                        """)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }
}
