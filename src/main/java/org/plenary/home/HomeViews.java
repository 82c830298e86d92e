package org.plenary.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.counting.Tallies;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementList;
import org.plenary.statements.VersionLine;
import org.plenary.statements.Versions;

/** Puts the home page together; it shows the same public things to everybody. */
@ApplicationScoped
class HomeViews {
    private static final int LETTERS = 3;
    private static final int STATEMENTS = 5;

    private final Letters letters;
    private final Tallies tallies;
    private final StatementList statements;
    private final Versions versions;
    private final DatabaseClock clock;
    private final Messages messages;
    private final Language language;

    HomeViews(
            Letters letters,
            Tallies tallies,
            StatementList statements,
            Versions versions,
            DatabaseClock clock,
            Messages messages,
            Language language) {
        this.letters = letters;
        this.tallies = tallies;
        this.statements = statements;
        this.versions = versions;
        this.clock = clock;
        this.messages = messages;
        this.language = language;
    }

    @Transactional
    HomeView view() {
        var now = clock.now();
        List<Statement> newest = statements.visibleTo(Actor.visitor(), null, null, STATEMENTS);
        Map<UUID, VersionLine> lines = versions.newestLinesOf(newest);
        return new HomeView(
                letters.readableBy(Actor.visitor(), now, 0, LETTERS).stream()
                        .filter(letter -> letter.isOpen(now))
                        .map(this::letter)
                        .toList(),
                newest.stream()
                        .map(s -> statement(s, Optional.ofNullable(lines.get(s.id()))))
                        .toList());
    }

    private HomeView.Letter letter(Letter letter) {
        long signed = tallies.of(letter.id()).total();
        int goal = letter.goal().orElse(0);
        return new HomeView.Letter(
                letter.href(),
                letter.title(),
                letter.language(),
                direction(letter.language()),
                letter.addressees(),
                letter.deadline().at(),
                signed,
                goal,
                goal == 0 ? 0 : (int) Math.min(100, signed * 100 / goal));
    }

    private HomeView.Statement statement(Statement statement, Optional<VersionLine> newest) {
        return new HomeView.Statement(
                statement.href(),
                statement.title(),
                statement.language(),
                direction(statement.language()),
                newest.map(VersionLine::label)
                        .orElseGet(
                                () -> messages.text(language.locale(), "statements.list.no-text")),
                "brand",
                "file-text",
                newest.map(VersionLine::savedAt).orElse(statement.createdAt()));
    }

    private static String direction(String language) {
        return Languages.direction(Locale.forLanguageTag(language));
    }
}
