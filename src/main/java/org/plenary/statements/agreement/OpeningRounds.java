package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** What a coordinator does with consent rounds: opening one and closing it before its time. */
@ApplicationScoped
class OpeningRounds {
    private final Statements statements;
    private final Versions versions;
    private final ConsentRounds rounds;
    private final Voices voices;
    private final Counting counting;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    OpeningRounds(
            Statements statements,
            Versions versions,
            ConsentRounds rounds,
            Voices voices,
            Counting counting,
            Notices notices,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.rounds = rounds;
        this.voices = voices;
        this.counting = counting;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person could not open a round now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusalFor(Statement statement, Actor actor) {
        return Rule.first(
                ConsentRules.TO_OPEN,
                new ConsentRules.Opening(statement, actor, null, null, clock.now()));
    }

    /** Why this person could not close the round now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusesToClose(ConsentRound round, Actor actor) {
        return Rule.first(
                ConsentRules.TO_CLOSE, new ConsentRules.Closing(round, actor, clock.now()));
    }

    /** Asks the coalition and tells those who may vote. */
    @Transactional
    ConsentRound open(UUID statementId, RoundTerms terms, Actor actor) {
        Statement statement =
                statements
                        .lockedFor(actor, statementId)
                        .filter(found -> Voices.isInside(found, actor))
                        .orElseThrow(() -> new NotVisibleException("statement " + statementId));
        Optional<Version> version = versions.of(statement, terms.version());
        Instant now = clock.now();
        Rule.require(
                ConsentRules.TO_OPEN,
                new ConsentRules.Opening(
                        statement,
                        actor,
                        terms,
                        version.map(v -> Paragraphs.of(v).ids()).orElse(null),
                        now));
        ConsentRound round = new ConsentRound(version.orElseThrow(), terms, actor, now);
        rounds.persist(round);
        journal.record(round.opened(actor.by()));
        notices.opened(round, version.orElseThrow(), now);
        return round;
    }

    /** Closes a round before its time, with what stands then. */
    @Transactional
    void close(UUID statement, UUID id, String reason, Actor actor) {
        ConsentRound round = locked(actor, statement, id);
        Instant now = clock.now();
        Rule.require(ConsentRules.TO_CLOSE, new ConsentRules.Closing(round, actor, now));
        counting.close(round, reason, actor.by(), now);
    }

    /** The round, locked before anything of it is read. */
    ConsentRound locked(Actor actor, UUID statement, UUID id) {
        ConsentRound round =
                rounds.locked(id)
                        .filter(found -> found.statement().id().equals(statement))
                        .orElseThrow(() -> new NotVisibleException("consent round " + id));
        voices.inside(actor, statement);
        return round;
    }
}
