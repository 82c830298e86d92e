package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What a coder does with an answer; a codebook is not changed meanwhile. */
@ApplicationScoped
public class CodingAnswers {
    static final int MOST_AT_ONCE = 200;

    private final Coders coders;
    private final Codes codes;
    private final Codings codings;
    private final CodingReading reading;
    private final Below below;
    private final Passages places;
    private final Journal journal;

    CodingAnswers(
            Coders coders,
            Codes codes,
            Codings codings,
            CodingReading reading,
            Below below,
            Passages places,
            Journal journal) {
        this.coders = coders;
        this.codes = codes;
        this.codings = codings;
        this.reading = reading;
        this.below = below;
        this.places = places;
        this.journal = journal;
    }

    /**
     * Gives a code to passages of an answer.
     *
     * @return how many did not have it from this coder before
     */
    @Transactional
    public int give(UUID id, UUID answer, Picked picked, UUID code, String comment, Actor actor) {
        Consultation consultation = coders.held(id, actor);
        Answer found = answer(consultation, answer, actor);
        UUID given =
                codes.of(consultation)
                        .live(code)
                        .orElseThrow(() -> Refusal.invalid("coding.error.code").asException())
                        .id();
        List<Passage> passages = picked.in(found, places);
        if (passages.isEmpty() || passages.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("coding.error.passages").asException();
        }
        String said = comment == null ? "" : comment.strip();
        if (said.length() > Coding.LONGEST_COMMENT) {
            throw Refusal.invalid("coding.error.comment", Coding.LONGEST_COMMENT).asException();
        }
        refuseIfDone(consultation, answer, actor);
        passages.forEach(passage -> passage.quote(found));
        int more = 0;
        for (Passage passage : passages) {
            more += codings.give(new Coding(id, passage, given, actor.person(), said)) ? 1 : 0;
        }
        if (more > 0) {
            journal.record(new PassageCoded(id, given, more, actor.by()));
        }
        return more;
    }

    /** Takes an own coding away. */
    @Transactional
    public void take(UUID id, UUID coding, Actor actor) {
        Consultation consultation = coders.held(id, actor);
        Coding found =
                codings.findByIdOptional(coding)
                        .filter(k -> k.coder().equals(actor.person()))
                        .filter(k -> !codings.of(consultation, List.of(k.answer())).isEmpty())
                        .orElseThrow(() -> new NotVisibleException("coding " + coding));
        refuseIfDone(consultation, found.answer(), actor);
        codings.delete(found);
        journal.record(new CodingRemoved(id, coding, actor.by()));
    }

    /** Says that this coder is done with an answer, or looks at it again. */
    @Transactional
    public void done(UUID id, UUID answer, boolean done, Actor actor) {
        Consultation consultation = coders.held(id, actor);
        answer(consultation, answer, actor);
        var before = codings.done(consultation, answer, actor.person());
        if (done && before.isEmpty()) {
            codings.keep(new CodedAnswer(id, answer, actor.person()));
            int own =
                    (int)
                            codings.of(consultation, List.of(answer)).stream()
                                    .filter(k -> k.coder().equals(actor.person()))
                                    .count();
            journal.record(new AnswerCoded(id, answer, own, actor.by()));
        } else if (!done && before.isPresent()) {
            codings.forget(before.orElseThrow());
            journal.record(new AnswerReopened(id, answer, actor.by()));
        }
    }

    private void refuseIfDone(Consultation consultation, UUID answer, Actor actor) {
        if (codings.done(consultation, answer, actor.person()).isPresent()) {
            throw Refusal.because("coding.refused.done").asException();
        }
    }

    private Answer answer(Consultation consultation, UUID answer, Actor actor) {
        return reading.answered(answer)
                .filter(c -> below.of(consultation, actor).contains(c))
                .flatMap(c -> reading.answer(c, below.all(c, actor), answer))
                .map(CodingReading.Line::answer)
                .orElseThrow(() -> new NotVisibleException("answer " + answer));
    }
}
