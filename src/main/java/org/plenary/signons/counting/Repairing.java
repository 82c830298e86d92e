package org.plenary.signons.counting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.Refusal;

/** Counting a letter anew after its counter was found to disagree: an act of a person, recorded. */
@ApplicationScoped
class Repairing {
    private static final int TRIES = 5;

    private final Tallies tallies;
    private final Reconciliation reconciliation;
    private final Journal journal;

    Repairing(Tallies tallies, Reconciliation reconciliation, Journal journal) {
        this.tallies = tallies;
        this.reconciliation = reconciliation;
        this.journal = journal;
    }

    /** Repairs a letter's counter, if it disagrees even now. */
    void repair(UUID letter, Actor administrator) {
        Tallies.Compared before =
                QuarkusTransaction.requiringNew().timeout(120).call(() -> tallies.compared(letter));
        if (before.agree()) {
            reconciliation.check(letter);
            throw Refusal.because("campaign.refused.agrees").asException();
        }
        for (int i = 0; i < TRIES && !rewritten(letter, before, administrator); i++) {
            tallies.fold();
        }
        reconciliation.check(letter);
    }

    private boolean rewritten(UUID letter, Tallies.Compared before, Actor administrator) {
        return QuarkusTransaction.requiringNew()
                .timeout(120)
                .call(
                        () -> {
                            boolean done = tallies.rewrite(letter);
                            if (done) {
                                journal.record(
                                        new TallyRepaired(
                                                letter,
                                                before.counted().total(),
                                                before.recounted().total(),
                                                administrator.by()));
                            }
                            return done;
                        });
    }
}
