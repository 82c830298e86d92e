package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** Everything about agreement to one statement, the present first; within a transaction. */
@ApplicationScoped
class OverviewViews {
    private static final int PAGE = 20;

    private final StatementViews statements;
    private final Versions versions;
    private final SilenceProcedures procedures;
    private final ConsentRounds rounds;
    private final SilenceViews silence;
    private final ConsentViews consent;
    private final OpeningProcedures openingProcedures;
    private final OpeningRounds openingRounds;
    private final Counting counting;
    private final DatabaseClock clock;

    OverviewViews(
            StatementViews statements,
            Versions versions,
            SilenceProcedures procedures,
            ConsentRounds rounds,
            SilenceViews silence,
            ConsentViews consent,
            OpeningProcedures openingProcedures,
            OpeningRounds openingRounds,
            Counting counting,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.procedures = procedures;
        this.rounds = rounds;
        this.silence = silence;
        this.consent = consent;
        this.openingProcedures = openingProcedures;
        this.openingRounds = openingRounds;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * A procedure or a round in the list; the other one is null.
     *
     * @param own what it expects of the reader's organisation, a message key; may be empty
     */
    @TemplateData
    public record Line(UUID id, SilenceViews.Face procedure, ConsentViews.Face round, String own) {
        public boolean present() {
            return procedure != null
                    ? procedure.is("running") || procedure.is("over")
                    : !round.is("closed");
        }
    }

    /**
     * The page.
     *
     * @param noProcedure why the reader cannot open a procedure, null if they can
     * @param noRound why they cannot open a round, null if they can
     */
    @TemplateData
    public record Page(
            StatementViews.Head head,
            List<Line> present,
            List<Line> past,
            Refusal noProcedure,
            Refusal noRound,
            String next) {}

    Page page(Statement statement, UUID after, Actor actor) {
        Instant now = clock.now();
        List<Line> present =
                after != null
                        ? List.of()
                        : newestFirst(
                                procedures.running(statement).stream()
                                        .map(p -> line(p, actor, now)),
                                rounds.open(statement).stream().map(r -> line(r, actor, now)));
        List<Line> found =
                newestFirst(
                        procedures.before(statement, after, PAGE + 1).stream()
                                .map(p -> line(p, actor, now)),
                        rounds.before(statement, after, PAGE + 1).stream()
                                .map(r -> line(r, actor, now)));
        List<Line> shown = found.stream().limit(PAGE).toList();
        return new Page(
                statements.head(statement, actor),
                present,
                shown.stream().filter(line -> !line.present()).toList(),
                openingProcedures.refusalFor(statement, actor).orElse(null),
                openingRounds.refusalFor(statement, actor).orElse(null),
                found.size() > PAGE
                        ? statement.href() + "/agreement?after=" + shown.get(PAGE - 1).id()
                        : null);
    }

    private static List<Line> newestFirst(Stream<Line> some, Stream<Line> others) {
        return Stream.concat(some, others)
                .sorted(Comparator.comparing((Line line) -> line.id().toString()).reversed())
                .toList();
    }

    private Line line(SilenceProcedure procedure, Actor actor, Instant now) {
        Version version = versions.of(procedure.statement(), procedure.version()).orElseThrow();
        return new Line(
                procedure.id(),
                silence.face(procedure, version, now),
                null,
                silence.own(procedure, actor, now));
    }

    private Line line(ConsentRound round, Actor actor, Instant now) {
        Version version = versions.of(round.statement(), round.version()).orElseThrow();
        List<Standing> items = counting.of(round);
        return new Line(
                round.id(),
                null,
                consent.face(round, version, items, now),
                ConsentViews.own(round, items, actor, now));
    }
}
