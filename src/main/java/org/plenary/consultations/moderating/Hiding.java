package org.plenary.consultations.moderating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/**
 * That an answer, or all a contribution says, is hidden from readers. The contributor can appeal
 * once; somebody else than who hid it decides.
 */
@Entity
public class Hiding {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID contribution;

    private UUID question;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reason reason;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private UUID hiddenBy;

    @Column(nullable = false)
    private Instant hiddenAt;

    private String appeal;
    private Instant appealedAt;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String decisionWords;
    private UUID decidedBy;
    private Instant decidedAt;
    private Instant liftedAt;

    protected Hiding() {}

    /**
     * Hides it.
     *
     * @param question whose answer; null for all the contribution says
     * @param note for the contributor and the other moderators, may be empty
     */
    Hiding(Contribution of, UUID question, Reason reason, String note, Actor actor, Instant now) {
        this.id = Ids.next();
        this.consultation = of.consultation().id();
        this.contribution = of.id();
        this.question = question;
        this.reason = reason;
        this.note = note;
        this.hiddenBy = actor.person();
        this.hiddenAt = now;
    }

    /** What the journal says of it. */
    AnswerHidden fact(Actor actor) {
        return new AnswerHidden(consultation, id, reason.slug(), question == null, actor.by());
    }

    /** Puts it back without an appeal. */
    AnswerPutBack lift(Actor actor, Instant now) {
        refuseIfLifted();
        liftedAt = now;
        return new AnswerPutBack(consultation, id, actor.by());
    }

    /** The contributor says why it should be read. */
    AppealMade appeal(String words, Instant now) {
        refuseIfLifted();
        if (appeal != null) {
            throw Refusal.because("moderating.refused.appealed").asException();
        }
        appeal = words;
        appealedAt = now;
        // Whose it is must not be read in the journal.
        return new AppealMade(consultation, id, By.platform());
    }

    /** Decides the appeal. */
    AppealDecided decide(Decision how, String words, Actor actor, Instant now) {
        refuseIfLifted();
        if (appeal == null || decision != null) {
            throw Refusal.because("moderating.refused.no-appeal").asException();
        }
        if (actor.person().equals(hiddenBy)) {
            throw Refusal.forbidden("moderating.refused.own-decision").asException();
        }
        decision = how;
        decisionWords = words;
        decidedBy = actor.person();
        decidedAt = now;
        if (how == Decision.PUT_BACK) {
            liftedAt = now;
        }
        return new AppealDecided(consultation, id, how.slug(), actor.by());
    }

    private void refuseIfLifted() {
        if (liftedAt != null) {
            throw Refusal.because("moderating.refused.put-back").asException();
        }
    }

    /** Whether an appeal waits for somebody's decision. */
    public boolean isAppealed() {
        return appeal != null && decision == null && liftedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID consultation() {
        return consultation;
    }

    public UUID contribution() {
        return contribution;
    }

    /** Whose answer is hidden; empty if all the contribution says is. */
    public Optional<UUID> question() {
        return Optional.ofNullable(question);
    }

    public Reason reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    public UUID hiddenBy() {
        return hiddenBy;
    }

    public Instant hiddenAt() {
        return hiddenAt;
    }

    public Optional<String> appeal() {
        return Optional.ofNullable(appeal);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public String decisionWords() {
        return decisionWords;
    }

    /** Whether it is hidden. */
    public boolean stands() {
        return liftedAt == null;
    }
}
