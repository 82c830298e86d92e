package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementPanel;
import org.plenary.statements.Version;

/** Beside a statement: its letters, and for coordinators the way to open one. */
@ApplicationScoped
class LettersOfAStatement implements StatementPanel {
    private final Letters letters;

    LettersOfAStatement(Letters letters) {
        this.letters = letters;
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
        if (statement.mayBeEditedBy(actor)) {
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
