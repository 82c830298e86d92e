package org.plenary.statements.agreement;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.State;
import org.plenary.statements.Statement;

/** What must hold to open a consent round, to answer in it, and to close it before its time. */
final class ConsentRules {
    private ConsentRules() {}

    /**
     * A coordinator wants to open a round.
     *
     * @param terms null while the coordinator has not said any
     * @param known the paragraphs of the version; null if there is no such version
     */
    record Opening(
            Statement statement, Actor actor, RoundTerms terms, Set<String> known, Instant now) {}

    /**
     * Somebody wants to answer.
     *
     * @param answers none while they have not said any
     * @param items what the round asks about
     */
    record Answering(
            ConsentRound round,
            Speaker speaker,
            List<NewAnswer> answers,
            Set<UUID> items,
            Instant now) {}

    /** A coordinator wants to close a round before its time. */
    record Closing(ConsentRound round, Actor actor, Instant now) {}

    static final List<Rule<Opening>> TO_OPEN =
            List.of(
                    wanted -> SilenceRules.onlyCoordinators(wanted.statement(), wanted.actor()),
                    ConsentRules::onlyWhatIsStillOpen,
                    ConsentRules::onlyAVersionThatIsThere,
                    ConsentRules::onlyItsParagraphsOnceEach,
                    ConsentRules::onlyWithADeadlineAhead);

    static final List<Rule<Answering>> TO_ANSWER =
            List.of(
                    wanted -> onlyWhileOpen(wanted.round(), wanted.now()),
                    wanted -> SpeakingRules.onlyForAnOrganisation(wanted.speaker()),
                    wanted -> SpeakingRules.onlyThoseAsked(wanted.speaker()),
                    wanted -> SpeakingRules.onlyWithAMandate(wanted.speaker()),
                    ConsentRules::onlyWhatIsAsked,
                    ConsentRules::onlyWithAReasonWhereOneIsNeeded);

    static final List<Rule<Closing>> TO_CLOSE =
            List.of(
                    wanted ->
                            SilenceRules.onlyCoordinators(
                                    wanted.round().statement(), wanted.actor()),
                    wanted -> onlyWhileOpen(wanted.round(), wanted.now()));

    private static Optional<Refusal> onlyWhatIsStillOpen(Opening wanted) {
        State state = wanted.statement().state();
        return Rule.unless(
                (state.isBeingWritten() || state == State.PROPOSED)
                        && wanted.statement().latestVersion() > 0,
                Refusal.because("agreement.refused.not-to-be-asked"));
    }

    private static Optional<Refusal> onlyAVersionThatIsThere(Opening wanted) {
        return Rule.unless(
                wanted.terms() == null || wanted.known() != null,
                Refusal.invalid("agreement.refused.no-such-version"));
    }

    private static Optional<Refusal> onlyItsParagraphsOnceEach(Opening wanted) {
        return Rule.unless(
                wanted.terms() == null
                        || wanted.known().containsAll(wanted.terms().blocks())
                                && new HashSet<>(wanted.terms().blocks()).size()
                                        == wanted.terms().blocks().size(),
                Refusal.invalid("agreement.refused.no-such-paragraph"));
    }

    private static Optional<Refusal> onlyWithADeadlineAhead(Opening wanted) {
        return Rule.unless(
                wanted.terms() == null || wanted.terms().deadline().isAhead(wanted.now()),
                Refusal.invalid("agreement.refused.deadline-past"));
    }

    private static Optional<Refusal> onlyWhileOpen(ConsentRound round, Instant now) {
        return Rule.unless(
                round.phase(now) == RoundPhase.OPEN,
                Refusal.because("agreement.refused.round-over"));
    }

    private static Optional<Refusal> onlyWhatIsAsked(Answering wanted) {
        List<UUID> answered = wanted.answers().stream().map(NewAnswer::item).toList();
        return Rule.unless(
                wanted.items().containsAll(answered)
                        && new HashSet<>(answered).size() == answered.size(),
                Refusal.invalid("agreement.refused.no-such-item"));
    }

    private static Optional<Refusal> onlyWithAReasonWhereOneIsNeeded(Answering wanted) {
        return Rule.unless(
                wanted.answers().stream().allMatch(NewAnswer::isComplete),
                Refusal.invalid("agreement.refused.reason-missing"));
    }
}
