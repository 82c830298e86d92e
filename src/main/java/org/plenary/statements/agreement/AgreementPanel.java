package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementPanel;
import org.plenary.statements.Version;

/** Beside a text: where its coalition is being asked to agree to it. */
@ApplicationScoped
class AgreementPanel implements StatementPanel {
    private final SilenceProcedures procedures;
    private final ConsentRounds rounds;
    private final OpeningProcedures opening;
    private final DatabaseClock clock;

    AgreementPanel(
            SilenceProcedures procedures,
            ConsentRounds rounds,
            OpeningProcedures opening,
            DatabaseClock clock) {
        this.procedures = procedures;
        this.rounds = rounds;
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(Statement statement, Version version, Actor actor) {
        if (!actor.signedIn() || !Voices.isInside(statement, actor)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        Instant now = clock.now();
        procedures
                .running(statement)
                .filter(p -> p.version() == version.number())
                .filter(p -> p.phase(now) == SilencePhase.RUNNING)
                .ifPresent(p -> entries.add(entry(p.href(), "agreement.panel.silence", false)));
        rounds.open(statement).stream()
                .filter(r -> r.version() == version.number())
                .filter(r -> r.phase(now) == RoundPhase.OPEN)
                .forEach(r -> entries.add(entry(r.href(), "agreement.panel.round", false)));
        if (statement.mayBeEditedBy(actor)
                && statement.stateVersion().orElse(0) == version.number()
                && opening.refusalFor(statement, actor).isEmpty()) {
            entries.add(
                    entry(
                            statement.href() + "/silence-procedures/new",
                            "agreement.panel.open",
                            true));
        }
        return entries;
    }

    private static Entry entry(String href, String key, boolean action) {
        return new Entry(href, key, List.of(), "hourglass", action);
    }
}
