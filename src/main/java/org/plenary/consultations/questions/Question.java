package org.plenary.consultations.questions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** A question of a consultation in its present wording; what it said before is kept beside it. */
@Entity
public class Question {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    @Column(nullable = false)
    private String section;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Wording wording;

    @Embedded private Condition condition;

    private Instant removedAt;

    protected Question() {}

    /** The first question with its first wording. */
    Question(Consultation consultation, Asked asked, int position) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.position = position;
        this.version = 1;
        become(asked);
    }

    private void become(Asked asked) {
        section = asked.section();
        wording = asked.wording();
        condition = asked.condition();
    }

    /** Says it in other words from now on; while nobody can have read it, in place. */
    QuestionReworded reword(Asked asked, Actor actor) {
        if (consultation.isPublished() && !wording.equals(asked.wording())) {
            version++;
        }
        become(asked);
        return new QuestionReworded(consultation.id(), id, version, actor.by());
    }

    /** Asks nobody any more. */
    QuestionRemoved remove(Actor actor, Instant now) {
        removedAt = now;
        return new QuestionRemoved(consultation.id(), id, actor.by());
    }

    void standAt(int place) {
        position = place;
    }

    public UUID id() {
        return id;
    }

    public Consultation consultation() {
        return consultation;
    }

    /** The heading it stands under together with its neighbours; empty for none. */
    public String section() {
        return section;
    }

    /** The number of the present wording, from 1. */
    public int version() {
        return version;
    }

    public Wording wording() {
        return wording;
    }

    /** Of whom it is asked; empty for everybody. */
    public Optional<Condition> condition() {
        return Optional.ofNullable(condition).filter(c -> c.question() != null);
    }

    public boolean isAsked() {
        return removedAt == null;
    }

    int position() {
        return position;
    }
}
