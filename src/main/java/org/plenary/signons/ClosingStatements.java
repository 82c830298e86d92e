package org.plenary.signons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.progress.Moving;

/**
 * Closes statements once the deadline of their last letter has passed. Every node looks; the
 * statement's lock lets one of them move it.
 */
@ApplicationScoped
public class ClosingStatements {
    private final Letters letters;
    private final Statements statements;
    private final Moving moving;
    private final DatabaseClock clock;

    ClosingStatements(Letters letters, Statements statements, Moving moving, DatabaseClock clock) {
        this.letters = letters;
        this.statements = statements;
        this.moving = moving;
        this.clock = clock;
    }

    @Scheduled(
            identity = "closing-statements",
            every = "{plenary.letters.close-every:20s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        closeWhatIsOver();
    }

    /**
     * Moves every statement whose letters are all over.
     *
     * @return how many were moved
     */
    public int closeWhatIsOver() {
        List<UUID> over =
                QuarkusTransaction.requiringNew()
                        .call(() -> letters.statementsToClose(clock.now()));
        return (int)
                over.stream()
                        .filter(id -> QuarkusTransaction.requiringNew().call(() -> close(id)))
                        .count();
    }

    private boolean close(UUID id) {
        Statement statement = statements.locked(id).orElseThrow();
        Instant now = clock.now();
        if (statement.state() != State.OPEN_FOR_SIGNATURE
                || letters.ofStatement(statement).stream().anyMatch(l -> l.isOpen(now))) {
            return false;
        }
        moving.byRule(statement, State.CLOSED, By.platform());
        return true;
    }
}
