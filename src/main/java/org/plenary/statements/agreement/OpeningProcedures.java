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

/** What a coordinator does with silence procedures: opening one and ending it before its time. */
@ApplicationScoped
public class OpeningProcedures {
    private final Statements statements;
    private final Versions versions;
    private final SilenceProcedures procedures;
    private final Voices voices;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    OpeningProcedures(
            Statements statements,
            Versions versions,
            SilenceProcedures procedures,
            Voices voices,
            Notices notices,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.procedures = procedures;
        this.voices = voices;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person could not open a procedure now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusalFor(Statement statement, Actor actor) {
        return Rule.first(
                SilenceRules.TO_OPEN, request(statement, proposed(statement), actor, null));
    }

    /** The version that is proposed, if one is. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Version> proposed(Statement statement) {
        return statement.stateVersion().isEmpty()
                ? Optional.empty()
                : versions.of(statement, statement.stateVersion().getAsInt());
    }

    /** Puts the proposed version to the coalition's silence and tells those who may vote. */
    @Transactional
    public SilenceProcedure open(UUID statementId, SilenceTerms terms, Actor actor) {
        // Nobody moves the statement or opens another procedure meanwhile.
        Statement statement =
                statements
                        .lockedFor(actor, statementId)
                        .filter(found -> Voices.isInside(found, actor))
                        .orElseThrow(() -> new NotVisibleException("statement " + statementId));
        Optional<Version> version = proposed(statement);
        SilenceRules.Opening wanted = request(statement, version, actor, terms);
        Rule.require(SilenceRules.TO_OPEN, wanted);
        SilenceProcedure procedure =
                new SilenceProcedure(version.orElseThrow(), terms, actor, wanted.now());
        procedures.persist(procedure);
        journal.record(procedure.opened(actor.by()));
        notices.opened(procedure, version.orElseThrow(), wanted.now());
        return procedure;
    }

    /** Ends a procedure before its time; nothing is agreed by it. */
    @Transactional
    void cancel(UUID statementId, UUID id, String reason, Actor actor) {
        SilenceProcedure procedure = locked(actor, statementId, id);
        Instant now = clock.now();
        Rule.require(SilenceRules.TO_CANCEL, new SilenceRules.Cancelling(procedure, actor, now));
        journal.record(procedure.cancel(reason, actor.by(), now));
        notices.cancelled(procedure, reason, actor.by());
    }

    /** Why this person could not end the procedure now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusesToCancel(SilenceProcedure procedure, Actor actor) {
        return Rule.first(
                SilenceRules.TO_CANCEL, new SilenceRules.Cancelling(procedure, actor, clock.now()));
    }

    // The row is locked before anything of it is read, or what was read might be over.
    SilenceProcedure locked(Actor actor, UUID statement, UUID id) {
        SilenceProcedure procedure =
                procedures
                        .locked(id)
                        .filter(found -> found.statement().id().equals(statement))
                        .orElseThrow(() -> new NotVisibleException("silence procedure " + id));
        voices.inside(actor, statement);
        return procedure;
    }

    private SilenceRules.Opening request(
            Statement statement, Optional<Version> version, Actor actor, SilenceTerms terms) {
        return new SilenceRules.Opening(
                statement,
                actor,
                procedures.running(statement).isPresent(),
                version.filter(v -> procedures.wasBroken(statement, v.sha256())).isPresent(),
                terms,
                clock.now());
    }
}
