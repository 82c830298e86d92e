package org.plenary.statements.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.News;
import org.plenary.statements.Obstacles;
import org.plenary.statements.Obstacles.Obstacle;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;

/** Moves statements from state to state: by a coordinator, or by a rule such as a deadline. */
@ApplicationScoped
public class Moving {
    private final Statements statements;
    private final Transitions transitions;
    private final Instance<Obstacles> obstacles;
    private final Journal journal;
    private final Event<News> news;
    private final DatabaseClock clock;

    Moving(
            Statements statements,
            Transitions transitions,
            Instance<Obstacles> obstacles,
            Journal journal,
            Event<News> news,
            DatabaseClock clock) {
        this.statements = statements;
        this.transitions = transitions;
        this.obstacles = obstacles;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /** Everything that stands between a statement and a state, what forbids it first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Obstacle> before(Statement statement, State next) {
        return obstacles.stream()
                .flatMap(who -> who.before(statement, next).stream())
                .sorted((a, b) -> Boolean.compare(b.forbids(), a.forbids()))
                .toList();
    }

    /** Why this person may not move the statement at all, if so. */
    public static Optional<Refusal> refuses(Statement statement, Actor actor) {
        if (statement.branchOf() != null) {
            return Optional.of(Refusal.because("progress.refused.branch"));
        }
        return statement.mayBeEditedBy(actor)
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden(
                                "statements.refused.not-coordinator",
                                statement.coalition().name()));
    }

    /**
     * Moves a statement as a coordinator asks.
     *
     * @throws NotVisibleException if they may not read it
     * @throws org.plenary.shared.web.RefusedException if they do not coordinate it (403), it is
     *     elsewhere by now, a newer version was saved, something forbids it (409), or they did not
     *     say that they know what is in the way, or why they move it (422)
     */
    @Transactional
    public Transition move(UUID id, Move move, Actor actor) {
        Statement statement =
                statements
                        .lockedFor(actor, id)
                        .orElseThrow(() -> new NotVisibleException("statement " + id));
        refuses(statement, actor).ifPresent(Moving::refuse);
        if (statement.state() != move.from()) {
            refuse(Refusal.because("progress.refused.moved-meanwhile"));
        }
        if (!statement.state().next().contains(move.to())) {
            refuse(Refusal.because("progress.refused.no-way"));
        }
        if (move.to() == State.OPEN_FOR_SIGNATURE) {
            refuse(Refusal.because("progress.refused.by-letter"));
        }
        if (move.to() == State.PROPOSED && statement.latestVersion() != move.version()) {
            refuse(
                    Refusal.because(
                            "statements.refused.newer-version",
                            statement.latestVersion(),
                            move.version()));
        }
        if (move.to() == State.ROUND
                && (move.until() == null || !move.until().isAhead(clock.now()))) {
            refuse(Refusal.invalid("progress.error.until-past"));
        }
        List<Obstacle> inTheWay = before(statement, move.to());
        inTheWay.stream().filter(Obstacle::forbids).findFirst().ifPresent(o -> refuse(o.why()));
        if (!inTheWay.isEmpty() && !move.seen()) {
            refuse(Refusal.invalid("progress.error.seen"));
        }
        if (move.reason().isBlank()) {
            refuse(Refusal.invalid("progress.error.reason"));
        }
        return moved(statement, move.to(), move.until(), move.reason().strip(), actor.by());
    }

    /**
     * Moves a statement by a rule: an agreement was reached, a letter opened, its deadline passed.
     * The caller holds the statement's lock and has checked the rule.
     *
     * @param by who set the rule in motion, or the platform
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Transition byRule(Statement statement, State next, By by) {
        return moved(statement, next, null, "", by);
    }

    private Transition moved(
            Statement statement, State next, Deadline until, String reason, By by) {
        State from = statement.state();
        statement.move(next, versionIn(next, statement), next == State.ROUND ? until : null);
        Transition transition = new Transition(statement, from, reason, by, clock.now());
        transitions.persist(transition);
        journal.record(transition.fact());
        news.fire(
                new News(
                        statement,
                        "progress.news." + next.slug(),
                        List.of(statement.title()),
                        reason,
                        statement.href() + "/progress",
                        statement.visibility(),
                        Set.of(),
                        by.person()));
        return transition;
    }

    private static Integer versionIn(State next, Statement statement) {
        if (next.isBeingWritten()) {
            return null;
        }
        return next == State.PROPOSED
                ? statement.latestVersion()
                : statement.stateVersion().orElseThrow();
    }

    private static void refuse(Refusal refusal) {
        throw refusal.asException();
    }
}
