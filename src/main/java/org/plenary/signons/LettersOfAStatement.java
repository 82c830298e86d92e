package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Obstacles;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementPanel;
import org.plenary.statements.Version;

/**
 * Beside a statement: its letters, and for coordinators the way to open one; and what an open
 * letter stands in the way of.
 */
@ApplicationScoped
class LettersOfAStatement implements StatementPanel, Obstacles {
    private final Letters letters;
    private final DatabaseClock clock;

    LettersOfAStatement(Letters letters, DatabaseClock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<Obstacle> before(Statement statement, State next) {
        if (next != State.CLOSED) {
            return List.of();
        }
        Instant now = clock.now();
        return letters.ofStatement(statement).stream()
                .filter(letter -> letter.isOpen(now))
                .map(
                        letter ->
                                new Obstacle(
                                        Refusal.because("signons.obstacle.open", letter.title()),
                                        letter.href(),
                                        true))
                .toList();
    }

    @Override
    public List<Entry> entries(Statement statement, Version version, Actor actor) {
        List<Entry> entries = new ArrayList<>();
        for (Letter letter : letters.binding(statement, version.number())) {
            entries.add(
                    new Entry(
                            letter.href(),
                            "signons.panel.letter",
                            List.of(letter.title()),
                            "mail",
                            false));
        }
        if (statement.mayBeEditedBy(actor) && OpeningLetters.refuses(version).isEmpty()) {
            entries.add(
                    new Entry(
                            "/letters/new?statement="
                                    + statement.id()
                                    + "&version="
                                    + version.number(),
                            "signons.panel.open",
                            List.of(),
                            "pen-line",
                            true));
        }
        return entries;
    }
}
