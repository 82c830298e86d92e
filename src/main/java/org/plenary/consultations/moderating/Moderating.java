package org.plenary.consultations.moderating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.ContributionState;
import org.plenary.consultations.contributing.ContributionWithdrawn;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Hiding what was said and putting it back; moderators of a contribution wait for each other. */
@ApplicationScoped
class Moderating {
    private static final int LONGEST = 2000;

    private final Consultations consultations;
    private final Contributions contributions;
    private final Hidings hidings;
    private final Flags flags;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    Moderating(
            Consultations consultations,
            Contributions contributions,
            Hidings hidings,
            Flags flags,
            Notices notices,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.hidings = hidings;
        this.flags = flags;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hides an answer, or with it all the contribution says; what was flagged of it is done with.
     *
     * @param note for the contributor, may be empty
     * @throws org.plenary.shared.web.RefusedException if it is hidden already
     */
    @Transactional
    Hiding hide(UUID id, UUID answerId, boolean whole, Reason reason, String note, Actor actor) {
        Consultation consultation = convened(id, actor);
        Answer answer = answer(consultation, answerId);
        Contribution contribution =
                contributions.locked(contributions.findById(answer.contribution()));
        UUID question = whole ? null : answer.question();
        if (contribution.state() != ContributionState.SENT
                || hidings.standing(contribution.id(), question).isPresent()) {
            throw Refusal.because("moderating.refused.hidden").asException();
        }
        Hiding hiding =
                new Hiding(contribution, question, reason, shortened(note), actor, clock.now());
        hidings.persist(hiding);
        mark(contribution, question, reason.slug());
        flags.close(contribution.id(), question, actor.person(), clock.now());
        journal.record(hiding.fact(actor));
        notices.hidden(contribution, hiding);
        return hiding;
    }

    /** Leaves an answer as it is: what was flagged of it is done with. */
    @Transactional
    void keep(UUID id, UUID answerId, Actor actor) {
        Consultation consultation = convened(id, actor);
        Answer answer = answer(consultation, answerId);
        int closed =
                flags.close(answer.contribution(), answer.question(), actor.person(), clock.now());
        if (closed > 0) {
            journal.record(new FlagsClosed(id, closed, actor.by()));
        }
    }

    /** Puts something back without an appeal. */
    @Transactional
    void putBack(UUID id, UUID hidingId, Actor actor) {
        Hiding hiding = hiding(id, hidingId, actor);
        journal.record(hiding.lift(actor, clock.now()));
        shown(hiding, "");
    }

    /** The contributor appeals, once, with words. */
    @Transactional
    void appeal(Contribution own, UUID hidingId, String words) {
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("moderating.refused.no-words").asException();
        }
        Contribution held = contributions.locked(own);
        Hiding hiding =
                hidings.locked(held.consultation(), hidingId)
                        .filter(h -> h.contribution().equals(held.id()))
                        .orElseThrow(() -> new NotVisibleException("hiding " + hidingId));
        journal.record(hiding.appeal(shortened(words), clock.now()));
    }

    /** Decides an appeal against what somebody else hid. */
    @Transactional
    void decide(UUID id, UUID hidingId, Decision how, String words, Actor actor) {
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("moderating.refused.no-words").asException();
        }
        Hiding hiding = hiding(id, hidingId, actor);
        journal.record(hiding.decide(how, shortened(words), actor, clock.now()));
        if (how == Decision.PUT_BACK) {
            shown(hiding, hiding.decisionWords());
        } else {
            notices.upheld(contributions.findById(hiding.contribution()), hiding);
        }
    }

    private void shown(Hiding hiding, String words) {
        Contribution contribution = contributions.findById(hiding.contribution());
        mark(contribution, hiding.question().orElse(null), null);
        notices.putBack(contribution, words);
    }

    private void mark(Contribution contribution, UUID question, String reason) {
        if (question == null) {
            contribution.hide(reason);
        } else {
            contributions.versions(contribution, question).stream()
                    .filter(each -> reason == null || each.isCurrent())
                    .forEach(each -> each.hide(reason));
        }
    }

    /** What is taken back leaves nothing of what was written about it. */
    void forget(@Observes ContributionWithdrawn fact) {
        hidings.delete("contribution", fact.contribution());
        flags.delete("contribution", fact.contribution());
    }

    // The contribution first, as whoever takes it back does: nobody waits for each other for ever.
    private Hiding hiding(UUID id, UUID hidingId, Actor actor) {
        Consultation consultation = convened(id, actor);
        hidings.contribution(consultation, hidingId)
                .ifPresent(of -> contributions.locked(contributions.findById(of)));
        return hidings.locked(consultation, hidingId)
                .orElseThrow(() -> new NotVisibleException("hiding " + hidingId));
    }

    private Consultation convened(UUID id, Actor actor) {
        return consultations
                .convenedBy(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    private Answer answer(Consultation consultation, UUID id) {
        return contributions
                .answer(consultation, id)
                .filter(Answer::isCurrent)
                .orElseThrow(() -> new NotVisibleException("answer " + id));
    }

    private static String shortened(String words) {
        String tidy = words == null ? "" : words.strip().replace("\r\n", "\n");
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }
}
