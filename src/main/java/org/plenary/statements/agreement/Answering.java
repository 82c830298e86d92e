package org.plenary.statements.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.LiveMemberships;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** What organisations say in a consent round, where rounds and mandates meet. */
@ApplicationScoped
class Answering {
    private final OpeningRounds opening;
    private final ConsentAnswers answers;
    private final Voices voices;
    private final LiveMemberships liveMemberships;
    private final Journal journal;
    private final DatabaseClock clock;

    Answering(
            OpeningRounds opening,
            ConsentAnswers answers,
            Voices voices,
            LiveMemberships liveMemberships,
            Journal journal,
            DatabaseClock clock) {
        this.opening = opening;
        this.answers = answers;
        this.voices = voices;
        this.liveMemberships = liveMemberships;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person could not answer now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusalFor(ConsentRound round, Actor actor) {
        return Rule.first(ConsentRules.TO_ANSWER, request(round, actor, List.of(), clock.now()));
    }

    /**
     * Answers for the organisation acted for; items left out stay as they are. Runs its own
     * transaction: Keycloak is asked before it begins.
     *
     * @return how many answers are new or changed
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    int answer(UUID statement, UUID id, List<NewAnswer> wanted, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> voices.inside(actor, statement));
        liveMemberships.require(actor);
        return QuarkusTransaction.requiringNew().call(() -> written(statement, id, wanted, actor));
    }

    private int written(UUID statement, UUID id, List<NewAnswer> wanted, Actor actor) {
        ConsentRound round = opening.locked(actor, statement, id);
        Instant now = clock.now();
        ConsentRules.Answering request = request(round, actor, wanted, now);
        Rule.require(ConsentRules.TO_ANSWER, request);
        Map<UUID, ConsentItem> items =
                round.items().stream()
                        .collect(Collectors.toMap(ConsentItem::id, Function.identity()));
        Map<UUID, ConsentAnswer> before =
                answers.standing(round, actor.actingFor()).stream()
                        .collect(Collectors.toMap(a -> a.item().id(), Function.identity()));
        List<ConsentAnswer> changed =
                wanted.stream()
                        .filter(
                                one ->
                                        !before.containsKey(one.item())
                                                || !before.get(one.item()).says(one))
                        .map(
                                one ->
                                        new ConsentAnswer(
                                                items.get(one.item()),
                                                request.speaker(),
                                                Optional.ofNullable(before.get(one.item())),
                                                one,
                                                now))
                        .toList();
        if (!changed.isEmpty()) {
            answers.persist(changed);
            journal.record(
                    new ConsentAnswered(
                            statement, id, actor.actingFor(), changed.size(), actor.by()));
        }
        return changed.size();
    }

    private ConsentRules.Answering request(
            ConsentRound round, Actor actor, List<NewAnswer> wanted, Instant now) {
        return new ConsentRules.Answering(
                round,
                voices.speaker(round.statement(), actor, now),
                wanted,
                round.items().stream().map(ConsentItem::id).collect(Collectors.toSet()),
                now);
    }
}
