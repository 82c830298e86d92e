package org.plenary.statements.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.LiveMemberships;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** What organisations say in a silence procedure, where procedures and mandates meet. */
@ApplicationScoped
class Objecting {
    private final OpeningProcedures opening;
    private final Objections objections;
    private final EditorialRemarks remarks;
    private final Versions versions;
    private final Voices voices;
    private final LiveMemberships liveMemberships;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    Objecting(
            OpeningProcedures opening,
            Objections objections,
            EditorialRemarks remarks,
            Versions versions,
            Voices voices,
            LiveMemberships liveMemberships,
            Notices notices,
            Journal journal,
            DatabaseClock clock) {
        this.opening = opening;
        this.objections = objections;
        this.remarks = remarks;
        this.versions = versions;
        this.voices = voices;
        this.liveMemberships = liveMemberships;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person could not object now, so that a page shows no form only to refuse it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusalFor(SilenceProcedure procedure, Actor actor) {
        return Rule.first(
                SilenceRules.TO_OBJECT, request(procedure, actor, List.of(), null, clock.now()));
    }

    /** Why this person could not send a remark now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusesRemark(SilenceProcedure procedure, Actor actor) {
        Instant now = clock.now();
        return Rule.first(SilenceRules.TO_REMARK, remarking(procedure, actor, now));
    }

    /** Why this person could not take an objection back now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> refusesWithdrawal(Objection objection, Actor actor) {
        return Rule.first(SilenceRules.TO_WITHDRAW, withdrawing(objection, actor, clock.now()));
    }

    /**
     * Objects for the organisation acted for and so breaks the procedure. Runs its own transaction:
     * Keycloak is asked before it begins, so that a slow answer holds no lock.
     *
     * @param blocks the paragraphs it is about; none for the text as a whole
     * @return the objection's id
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    UUID object(UUID statement, UUID id, String reason, List<String> blocks, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> voices.inside(actor, statement));
        liveMemberships.require(actor);
        return QuarkusTransaction.requiringNew()
                .call(() -> written(statement, id, reason, blocks, actor).id());
    }

    private Objection written(
            UUID statement, UUID id, String reason, List<String> blocks, Actor actor) {
        SilenceProcedure procedure = opening.locked(actor, statement, id);
        Instant now = clock.now();
        Version version = versions.of(procedure.statement(), procedure.version()).orElseThrow();
        SilenceRules.Objecting wanted =
                request(procedure, actor, blocks, Paragraphs.of(version), now);
        Rule.require(SilenceRules.TO_OBJECT, wanted);
        Objection objection = new Objection(procedure, wanted.speaker(), reason, blocks, now);
        objections.persist(objection);
        Optional<SilenceBroken> broken = procedure.breakBy(objection, actor.by(), now);
        journal.record(objection.raised(actor.by()));
        broken.ifPresent(journal::record);
        notices.objected(objection, version, actor.by());
        return objection;
    }

    /** Takes the organisation's objection back; as {@link #object} with Keycloak's word. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void withdraw(UUID statement, UUID id, UUID objection, String why, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> voices.inside(actor, statement));
        liveMemberships.require(actor);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            SilenceProcedure procedure = opening.locked(actor, statement, id);
                            Objection found =
                                    objections
                                            .of(procedure, objection)
                                            .orElseThrow(
                                                    () ->
                                                            new NotVisibleException(
                                                                    "objection " + objection));
                            Instant now = clock.now();
                            Rule.require(SilenceRules.TO_WITHDRAW, withdrawing(found, actor, now));
                            journal.record(found.withdraw(why, actor.by(), now));
                        });
    }

    /**
     * Tells the drafters of something editorial; the procedure goes on.
     *
     * @param block the paragraph it is about, or null
     */
    @Transactional
    EditorialRemark remark(UUID statement, UUID id, String words, String block, Actor actor) {
        SilenceProcedure procedure = opening.locked(actor, statement, id);
        Instant now = clock.now();
        Rule.require(SilenceRules.TO_REMARK, remarking(procedure, actor, now));
        Version version = versions.of(procedure.statement(), procedure.version()).orElseThrow();
        if (block != null && !Paragraphs.of(version).ids().contains(block)) {
            throw Refusal.invalid("agreement.refused.no-such-paragraph").asException();
        }
        EditorialRemark remark = new EditorialRemark(procedure, actor.by(), words, block, now);
        remarks.persist(remark);
        journal.record(remark.made(actor.by()));
        return remark;
    }

    private SilenceRules.Objecting request(
            SilenceProcedure procedure,
            Actor actor,
            List<String> blocks,
            Paragraphs paragraphs,
            Instant now) {
        Speaker speaker = voices.speaker(procedure.statement(), actor, now);
        boolean standing =
                speaker.organisation() != null
                        && objections.standingOf(procedure, speaker.organisation()).isPresent();
        return new SilenceRules.Objecting(
                procedure,
                speaker,
                standing,
                blocks,
                paragraphs == null ? null : paragraphs.ids(),
                now);
    }

    private SilenceRules.Remarking remarking(SilenceProcedure procedure, Actor actor, Instant now) {
        return new SilenceRules.Remarking(
                procedure, voices.speaker(procedure.statement(), actor, now), now);
    }

    private SilenceRules.Withdrawing withdrawing(Objection objection, Actor actor, Instant now) {
        return new SilenceRules.Withdrawing(
                objection, voices.speaker(objection.procedure().statement(), actor, now), now);
    }
}
