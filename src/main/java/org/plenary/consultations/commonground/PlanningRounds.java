package org.plenary.consultations.commonground;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What convenors do: plan rounds, write propositions, and let in what others propose. */
@ApplicationScoped
public class PlanningRounds {
    static final int MOST_PROPOSITIONS = 200;

    private final Consultations consultations;
    private final Rounds rounds;
    private final Propositions propositions;
    private final Respondents respondents;
    private final Passages passages;
    private final Journal journal;
    private final DatabaseClock clock;

    PlanningRounds(
            Consultations consultations,
            Rounds rounds,
            Propositions propositions,
            Respondents respondents,
            Passages passages,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.propositions = propositions;
        this.respondents = respondents;
        this.passages = passages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Plans a round. */
    @Transactional
    public Round plan(UUID consultation, Terms terms, Actor actor) {
        Round round = new Round(convened(consultation, actor), terms);
        rounds.persist(round);
        journal.record(round.planned(actor, clock.now()));
        return round;
    }

    /** Plans it otherwise. */
    @Transactional
    public Round change(UUID consultation, UUID id, Terms terms, Actor actor) {
        Round round = locked(consultation, id, actor);
        journal.record(round.change(terms, actor, clock.now()));
        return round;
    }

    /**
     * Puts a proposition to everybody; also while the round runs, when it comes to each respondent
     * at another place.
     *
     * @param wording by language
     */
    @Transactional
    public Proposition put(UUID consultation, UUID id, Map<String, String> wording, Actor actor) {
        Round round = notOver(locked(consultation, id, actor));
        refuseIfFull(round);
        Proposition put = new Proposition(round, wording, null);
        propositions.persist(put);
        journal.record(put.put(actor));
        return put;
    }

    /** Says a proposition otherwise, or in more languages. */
    @Transactional
    public Proposition reword(
            UUID consultation, UUID id, UUID which, Map<String, String> wording, Actor actor) {
        Round round = notOver(locked(consultation, id, actor));
        Proposition proposition = proposition(round, which);
        journal.record(proposition.reword(wording, respondents.hasAnswers(proposition), actor));
        return proposition;
    }

    /** Lets a proposition in, declines it, or takes it out. */
    @Transactional
    public Proposition decide(
            UUID consultation, UUID id, UUID which, PropositionState next, Actor actor) {
        Round round = notOver(locked(consultation, id, actor));
        Proposition proposition = proposition(round, which);
        if (next == PropositionState.ASKED) {
            refuseIfFull(round);
        }
        journal.record(proposition.become(next, actor));
        return proposition;
    }

    /**
     * Names the passages of answers that a proposition was drawn from.
     *
     * @throws org.plenary.shared.web.RefusedException if one of them is not there to be read
     */
    @Transactional
    public void draw(UUID consultation, UUID id, UUID which, List<Passage> from, Actor actor) {
        Round round = locked(consultation, id, actor);
        if (passages.quoted(from, round.consultation(), actor).size() < from.size()) {
            throw Refusal.invalid("contributing.refused.passage").asException();
        }
        proposition(round, which).drawnFrom(from);
    }

    private void refuseIfFull(Round round) {
        if (propositions.asked(round).size() >= MOST_PROPOSITIONS) {
            throw Refusal.because("commonground.refused.too-many", MOST_PROPOSITIONS).asException();
        }
    }

    private Round notOver(Round round) {
        Instant now = clock.now();
        if (round.isOver(now)) {
            throw Refusal.because("commonground.refused.over").asException();
        }
        return round;
    }

    private Round locked(UUID consultation, UUID id, Actor actor) {
        return rounds.locked(convened(consultation, actor), id)
                .orElseThrow(() -> new NotVisibleException("round " + id));
    }

    private Proposition proposition(Round round, UUID id) {
        return propositions
                .in(round, id)
                .filter(
                        p ->
                                List.of(PropositionState.ASKED, PropositionState.PROPOSED)
                                        .contains(p.state()))
                .orElseThrow(() -> new NotVisibleException("proposition " + id));
    }

    private Consultation convened(UUID id, Actor actor) {
        return consultations.convened(actor, id);
    }
}
