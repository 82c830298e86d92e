package org.plenary.statements.progress;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Obstacles.Obstacle;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;

/** Puts together how far a statement has come; called within a transaction. */
@ApplicationScoped
class ProgressViews {
    private static final List<State> MAIN_ROAD =
            List.of(
                    State.DRAFTING,
                    State.PROPOSED,
                    State.AGREED,
                    State.OPEN_FOR_SIGNATURE,
                    State.CLOSED,
                    State.DELIVERED);

    private final StatementViews statements;
    private final Moving moving;
    private final Transitions transitions;
    private final Organisations organisations;
    private final Persons persons;

    ProgressViews(
            StatementViews statements,
            Moving moving,
            Transitions transitions,
            Organisations organisations,
            Persons persons) {
        this.statements = statements;
        this.moving = moving;
        this.transitions = transitions;
        this.organisations = organisations;
        this.persons = persons;
    }

    /**
     * A state on the way.
     *
     * @param now done, now, or ahead
     * @param version the version it is about, or null
     */
    @TemplateData
    record Stage(String state, String now, Integer version) {}

    /** A message with the page on which something can be done about it. */
    @TemplateData
    record InTheWay(String messageKey, List<Object> args, String href, boolean forbids)
            implements org.plenary.shared.i18n.Sayable {}

    /**
     * Where the statement could go next.
     *
     * @param byLetter it goes there by opening a letter, at this address; else null
     * @param possible whether nothing forbids it
     */
    @TemplateData
    record Way(
            String state,
            boolean back,
            boolean possible,
            boolean warned,
            String byLetter,
            List<InTheWay> obstacles) {}

    /**
     * One move, as the record has it.
     *
     * @param person who, empty for readers outside the coalition and for rules
     */
    @TemplateData
    record Done(
            String from,
            String to,
            Integer version,
            Integer round,
            Instant until,
            String zone,
            String reason,
            String person,
            String organisation,
            String organisationHref,
            Instant at) {}

    /** The page. */
    @TemplateData
    record Page(
            StatementViews.Head head,
            List<Stage> stages,
            Instant roundUntil,
            String roundZone,
            int round,
            List<Way> ways,
            List<Done> done) {
        /** Whether a way leads on by this page's form. */
        public boolean movable() {
            return ways.stream().anyMatch(way -> way.possible() && way.byLetter() == null);
        }

        /** Whether a round can begin. */
        public boolean roundPossible() {
            return ways.stream()
                    .anyMatch(way -> way.possible() && way.state().equals(State.ROUND.slug()));
        }

        /** Whether something is in the way that does not forbid. */
        public boolean warned() {
            return ways.stream().anyMatch(way -> way.possible() && way.warned());
        }

        /** The places to choose a zone from. */
        public List<String> zones() {
            return Deadline.zones();
        }
    }

    Page page(Statement statement, Actor actor) {
        return new Page(
                statements.head(statement, actor),
                stages(statement),
                statement.roundDeadline().map(Deadline::at).orElse(null),
                statement.roundDeadline().map(d -> d.zone().getId()).orElse(""),
                statement.round(),
                Moving.refuses(statement, actor).isPresent() ? List.of() : ways(statement),
                history(statement, actor));
    }

    private static List<Stage> stages(Statement statement) {
        State shown = statement.state() == State.ROUND ? State.DRAFTING : statement.state();
        int here = MAIN_ROAD.indexOf(shown);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < MAIN_ROAD.size(); i++) {
            stages.add(
                    new Stage(
                            MAIN_ROAD.get(i).slug(),
                            i < here ? "done" : i == here ? "now" : "ahead",
                            i == here && statement.stateVersion().isPresent()
                                    ? statement.stateVersion().getAsInt()
                                    : null));
        }
        return stages;
    }

    List<Way> ways(Statement statement) {
        return statement.state().next().stream().map(next -> way(statement, next)).toList();
    }

    private Way way(Statement statement, State next) {
        List<Obstacle> obstacles = moving.before(statement, next);
        return new Way(
                next.slug(),
                MAIN_ROAD.indexOf(next) >= 0
                        && MAIN_ROAD.indexOf(next)
                                < MAIN_ROAD.indexOf(
                                        statement.state() == State.ROUND
                                                ? State.PROPOSED
                                                : statement.state()),
                obstacles.stream().noneMatch(Obstacle::forbids),
                obstacles.stream().anyMatch(o -> !o.forbids()),
                next == State.OPEN_FOR_SIGNATURE
                        ? "/letters/new?statement="
                                + statement.id()
                                + "&version="
                                + statement.stateVersion().orElse(0)
                        : null,
                obstacles.stream()
                        .map(o -> new InTheWay(o.messageKey(), o.args(), o.href(), o.forbids()))
                        .toList());
    }

    /** The moves, newest first; outside the coalition without the names of people. */
    List<Done> history(Statement statement, Actor actor) {
        List<Transition> all = transitions.of(statement);
        Map<UUID, Organisation> bodies =
                organisations
                        .byIds(
                                all.stream()
                                        .map(Transition::organisation)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, o -> o));
        Map<UUID, Person> people =
                statement.isAnsweredBy(actor)
                        ? persons.byIds(
                                all.stream()
                                        .map(Transition::person)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        : Map.of();
        return all.stream()
                .map(
                        move ->
                                done(
                                        move,
                                        bodies.get(move.organisation()),
                                        move.person() == null ? null : people.get(move.person())))
                .toList();
    }

    private static Done done(Transition move, Organisation organisation, Person person) {
        return new Done(
                move.from().slug(),
                move.to().slug(),
                move.version(),
                move.round(),
                move.until().map(Deadline::at).orElse(null),
                move.until().map(d -> d.zone().getId()).orElse(""),
                move.reason(),
                person == null ? "" : person.name(),
                organisation == null ? "" : organisation.name(),
                organisation == null ? "" : organisation.href(),
                move.at());
    }
}
