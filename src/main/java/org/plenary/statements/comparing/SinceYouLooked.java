package org.plenary.statements.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementPanel;
import org.plenary.statements.Version;

/** Tells somebody who comes back how many versions are new to them. */
@ApplicationScoped
class SinceYouLooked implements StatementPanel {
    private final Readings readings;
    private final DatabaseClock clock;

    SinceYouLooked(Readings readings, DatabaseClock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** What is new; showing the newest version is looking at it, so that is remembered, too. */
    @Override
    public List<Entry> entries(Statement statement, Version version, Actor actor) {
        if (!actor.signedIn() || version.number() != statement.latestVersion()) {
            return List.of();
        }
        List<Entry> news =
                readings
                        .of(actor.person(), statement)
                        .map(reading -> reading.since(version.number(), clock.now()))
                        .filter(OptionalInt::isPresent)
                        .map(since -> entry(statement, since.getAsInt()))
                        .stream()
                        .toList();
        readings.looked(actor.person(), statement, version.number());
        return news;
    }

    @Override
    public Map<UUID, Entry> news(Collection<Statement> statements, Actor actor) {
        Map<UUID, Entry> news = new HashMap<>();
        if (actor.signedIn()) {
            Map<UUID, Reading> read = readings.of(actor.person(), statements);
            for (Statement statement : statements) {
                Reading reading = read.get(statement.id());
                if (reading != null && reading.version() < statement.latestVersion()) {
                    news.put(statement.id(), entry(statement, reading.version()));
                }
            }
        }
        return news;
    }

    private static Entry entry(Statement statement, int since) {
        return new Entry(
                "%s/compare/%d..%d".formatted(statement.href(), since, statement.latestVersion()),
                "comparing.since",
                List.of(statement.latestVersion() - since),
                "history",
                true);
    }
}
