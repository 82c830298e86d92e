package org.plenary.statements.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Obstacles;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** What the statement itself has in the way: no text, open brackets, a round that still runs. */
@ApplicationScoped
class TextObstacles implements Obstacles {
    private final Versions versions;
    private final DatabaseClock clock;

    TextObstacles(Versions versions, DatabaseClock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public List<Obstacle> before(Statement statement, State next) {
        List<Obstacle> found = new ArrayList<>();
        if (statement.latestVersion() == 0) {
            found.add(
                    new Obstacle(
                            Refusal.because("progress.obstacle.no-text"),
                            statement.href() + "/versions/new",
                            true));
            return found;
        }
        if (next == State.PROPOSED || next == State.AGREED) {
            int number = next == State.AGREED ? proposed(statement) : statement.latestVersion();
            Version version = versions.of(statement, number).orElseThrow();
            if (version.brackets() > 0) {
                found.add(
                        new Obstacle(
                                Refusal.because("progress.obstacle.brackets", version.brackets()),
                                version.href(),
                                false));
            }
        }
        statement
                .roundDeadline()
                .filter(deadline -> deadline.isAhead(clock.now()))
                .ifPresent(
                        deadline ->
                                found.add(
                                        new Obstacle(
                                                Refusal.because("progress.obstacle.round-open"),
                                                statement.href() + "/progress",
                                                false)));
        return found;
    }

    private static int proposed(Statement statement) {
        return statement.stateVersion().orElse(statement.latestVersion());
    }
}
