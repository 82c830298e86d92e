package org.plenary.consultations.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What convenors do with the questions of their consultation, while they hold its row. */
@ApplicationScoped
public class Asking {
    static final int MOST_QUESTIONS = 100;

    private final Consultations consultations;
    private final Questions questions;
    private final Instance<Answered> answered;
    private final Journal journal;
    private final DatabaseClock clock;

    Asking(
            Consultations consultations,
            Questions questions,
            Instance<Answered> answered,
            Journal journal,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.questions = questions;
        this.answered = answered;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds a question at the end. */
    @Transactional
    public Question add(UUID consultation, Asked asked, Actor actor) {
        Consultation held = held(consultation, actor);
        Questionnaire all = questions.of(held);
        if (all.all().size() >= MOST_QUESTIONS) {
            throw Refusal.because("questions.refused.too-many", MOST_QUESTIONS).asException();
        }
        asked.wording().checked();
        all.refuseUnlessPossible(asked.condition(), all.all().size());
        int place = all.all().stream().mapToInt(Question::position).max().orElse(0) + 1;
        Question question = new Question(held, asked, place);
        questions.persist(question);
        journal.record(new QuestionAsked(held.id(), question.id(), 1, actor.by()));
        return question;
    }

    /**
     * Says a question otherwise.
     *
     * @param shown the version that was looked at; another one is refused as stale
     * @param knowing whether it was said that answers are there already
     */
    @Transactional
    public Question reword(
            UUID consultation, UUID id, Asked asked, int shown, boolean knowing, Actor actor) {
        Consultation held = held(consultation, actor);
        Questionnaire all = questions.of(held);
        Question question = asked(all, id);
        if (question.version() != shown) {
            throw Refusal.because("questions.refused.stale").asException();
        }
        asked.wording().checked();
        all.refuseUnlessPossible(asked.condition(), all.number(id) - 1);
        refuseIfFollowed(all, question, asked.wording());
        boolean changes = !question.wording().equals(asked.wording());
        if (changes && !knowing && answers(id) > 0) {
            throw Refusal.because("questions.refused.answered").asException();
        }
        if (changes && held.isPublished()) {
            questions.keep(new PastWording(question, clock.now()));
        }
        journal.record(question.reword(asked, actor));
        return question;
    }

    /** Moves a question up (-1) or down (1) by one place; at the end nothing happens. */
    @Transactional
    public void move(UUID consultation, UUID id, int by, Actor actor) {
        Consultation held = held(consultation, actor);
        Questionnaire all = questions.of(held);
        asked(all, id);
        List<UUID> order = all.moved(id, by);
        all.refuseUnlessFollowed(order);
        all.all().forEach(question -> question.standAt(order.indexOf(question.id()) + 1));
        journal.record(new QuestionsOrdered(held.id(), order, actor.by()));
    }

    /** Asks a question no more; answers to it stay. */
    @Transactional
    public void remove(UUID consultation, UUID id, Actor actor) {
        Consultation held = held(consultation, actor);
        Questionnaire all = questions.of(held);
        Question question = asked(all, id);
        if (!all.following(id).isEmpty()) {
            throw Refusal.because("questions.refused.followed").asException();
        }
        journal.record(question.remove(actor, clock.now()));
        if (!held.isPublished()) {
            questions.delete(question);
        }
    }

    /** How many answers a question has. */
    long answers(UUID question) {
        return answers(List.of(question)).getOrDefault(question, 0L);
    }

    /** How many answers questions have, by question. */
    Map<UUID, Long> answers(List<UUID> ids) {
        return answered.isUnsatisfied() ? Map.of() : answered.get().counts(ids);
    }

    // A follow-up hangs on a choice by its key: it must not vanish under it.
    private static void refuseIfFollowed(Questionnaire all, Question question, Wording next) {
        all.following(question.id()).stream()
                .filter(f -> next.choice(f.condition().orElseThrow().choice()).isEmpty())
                .findFirst()
                .ifPresent(
                        follower -> {
                            throw Refusal.because(
                                            "questions.refused.choice-followed",
                                            follower.wording().brief())
                                    .asException();
                        });
    }

    private static Question asked(Questionnaire all, UUID id) {
        return all.question(id).orElseThrow(() -> new NotVisibleException("question " + id));
    }

    private Consultation held(UUID id, Actor actor) {
        return consultations
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }
}
