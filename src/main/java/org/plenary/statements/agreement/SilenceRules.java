package org.plenary.statements.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.State;
import org.plenary.statements.Statement;

/** What must hold to open a silence procedure, to object, to take an objection back, to remark. */
final class SilenceRules {
    private SilenceRules() {}

    /**
     * A coordinator wants to open a procedure on the proposed version.
     *
     * @param running whether one runs already
     * @param broken whether an objection broke one on the same words before
     * @param terms null while the coordinator has not said any
     */
    record Opening(
            Statement statement,
            Actor actor,
            boolean running,
            boolean broken,
            SilenceTerms terms,
            Instant now) {}

    /**
     * Somebody wants to object.
     *
     * @param standing whether their organisation objects already
     * @param blocks the paragraphs they name
     * @param known the paragraphs of the version; null if nothing is named yet
     */
    record Objecting(
            SilenceProcedure procedure,
            Speaker speaker,
            boolean standing,
            List<String> blocks,
            Set<String> known,
            Instant now) {}

    /** Somebody wants to say something editorial. */
    record Remarking(SilenceProcedure procedure, Speaker speaker, Instant now) {}

    /** Somebody wants to take an objection back. */
    record Withdrawing(Objection objection, Speaker speaker, Instant now) {}

    /** A coordinator wants to end it before its time. */
    record Cancelling(SilenceProcedure procedure, Actor actor, Instant now) {}

    static final List<Rule<Opening>> TO_OPEN =
            List.of(
                    wanted -> onlyCoordinators(wanted.statement(), wanted.actor()),
                    SilenceRules::onlyWhatIsProposed,
                    SilenceRules::onlyOneAtATime,
                    SilenceRules::onlyNewWordsAfterAnObjection,
                    SilenceRules::onlyWithTimeEnough);

    static final List<Rule<Objecting>> TO_OBJECT =
            List.of(
                    SilenceRules::onlyInTime,
                    wanted -> SpeakingRules.onlyForAnOrganisation(wanted.speaker()),
                    wanted -> SpeakingRules.onlyThoseAsked(wanted.speaker()),
                    SilenceRules::onlyOneObjection,
                    wanted -> SpeakingRules.onlyWithAMandate(wanted.speaker()),
                    SilenceRules::onlyParagraphsOfTheVersion);

    static final List<Rule<Remarking>> TO_REMARK =
            List.of(
                    wanted ->
                            Rule.unless(
                                    wanted.procedure().phase(wanted.now()) == SilencePhase.RUNNING,
                                    Refusal.because("agreement.refused.over")),
                    wanted -> SpeakingRules.onlyForAnOrganisation(wanted.speaker()),
                    wanted -> SpeakingRules.onlyThoseAsked(wanted.speaker()));

    static final List<Rule<Withdrawing>> TO_WITHDRAW =
            List.of(
                    SilenceRules::onlyTheirOwn,
                    wanted -> SpeakingRules.onlyWithAMandate(wanted.speaker()),
                    SilenceRules::onlyWhatStands,
                    SilenceRules::onlyBeforeTheDeadline);

    static final List<Rule<Cancelling>> TO_CANCEL =
            List.of(
                    wanted -> onlyCoordinators(wanted.procedure().statement(), wanted.actor()),
                    wanted ->
                            Rule.unless(
                                    wanted.procedure().phase(wanted.now()) == SilencePhase.RUNNING,
                                    Refusal.because("agreement.refused.over")));

    static Optional<Refusal> onlyCoordinators(Statement statement, Actor actor) {
        return Rule.unless(
                statement.mayBeEditedBy(actor),
                Refusal.forbidden(
                        "agreement.refused.not-coordinator", statement.coalition().name()));
    }

    private static Optional<Refusal> onlyWhatIsProposed(Opening wanted) {
        return Rule.unless(
                wanted.statement().state() == State.PROPOSED
                        && wanted.statement().stateVersion().isPresent(),
                Refusal.because("agreement.refused.not-proposed"));
    }

    private static Optional<Refusal> onlyOneAtATime(Opening wanted) {
        return Rule.unless(!wanted.running(), Refusal.because("agreement.refused.runs-already"));
    }

    private static Optional<Refusal> onlyNewWordsAfterAnObjection(Opening wanted) {
        return Rule.unless(!wanted.broken(), Refusal.because("agreement.refused.broken-before"));
    }

    private static Optional<Refusal> onlyWithTimeEnough(Opening wanted) {
        if (wanted.terms() == null) {
            return Optional.empty();
        }
        Duration given = Duration.between(wanted.now(), wanted.terms().deadline().at());
        Duration minimum = wanted.terms().minimum();
        return Rule.unless(
                given.compareTo(minimum) >= 0,
                minimum.equals(SilenceTerms.USUAL)
                        ? Refusal.invalid(
                                "agreement.refused.too-short-without-reason",
                                SilenceTerms.USUAL.toHours(),
                                SilenceTerms.SHORTEST.toHours())
                        : Refusal.invalid(
                                "agreement.refused.too-short", SilenceTerms.SHORTEST.toHours()));
    }

    // After one organisation has objected the others may still say that they do, too, as long as
    // the same words are on the table.
    private static Optional<Refusal> onlyInTime(Objecting wanted) {
        SilenceProcedure procedure = wanted.procedure();
        return switch (procedure.phase(wanted.now())) {
            case RUNNING -> Optional.empty();
            case BROKEN ->
                    Rule.unless(
                            procedure.deadline().isAhead(wanted.now())
                                    && isStillProposed(procedure),
                            Refusal.because("agreement.refused.over"));
            case OVER, AGREED -> Optional.of(Refusal.because("agreement.refused.too-late"));
            case CANCELLED -> Optional.of(Refusal.because("agreement.refused.over"));
        };
    }

    private static boolean isStillProposed(SilenceProcedure procedure) {
        Statement statement = procedure.statement();
        return statement.state() == State.PROPOSED
                && statement.stateVersion().orElse(0) == procedure.version();
    }

    private static Optional<Refusal> onlyOneObjection(Objecting wanted) {
        return Rule.unless(
                !wanted.standing(), Refusal.because("agreement.refused.objects-already"));
    }

    private static Optional<Refusal> onlyParagraphsOfTheVersion(Objecting wanted) {
        return Rule.unless(
                wanted.known() == null || wanted.known().containsAll(wanted.blocks()),
                Refusal.invalid("agreement.refused.no-such-paragraph"));
    }

    private static Optional<Refusal> onlyTheirOwn(Withdrawing wanted) {
        return Rule.unless(
                wanted.objection().organisation().equals(wanted.speaker().organisation()),
                Refusal.forbidden("agreement.refused.not-your-objection"));
    }

    private static Optional<Refusal> onlyWhatStands(Withdrawing wanted) {
        return Rule.unless(
                wanted.objection().stands(),
                Refusal.because("agreement.refused.withdrawn-already"));
    }

    private static Optional<Refusal> onlyBeforeTheDeadline(Withdrawing wanted) {
        return Rule.unless(
                wanted.objection().procedure().deadline().isAhead(wanted.now()),
                Refusal.because("agreement.refused.too-late-to-withdraw"));
    }
}
