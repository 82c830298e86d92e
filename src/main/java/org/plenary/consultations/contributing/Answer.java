package org.plenary.consultations.contributing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.consultations.questions.Given;

/** An answer that was sent, with the wording of the question it was given to. */
@Entity
public class Answer {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID contribution;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private UUID question;

    @Column(nullable = false)
    private int questionVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Given given;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private boolean current = true;

    /** Why it is hidden, the slug of a reason; null unless it is. */
    private String hidden;

    @Column(insertable = false, updatable = false)
    private UUID alike;

    protected Answer() {}

    Answer(Contribution contribution, DraftAnswer draft, Given given) {
        this.id = UUID.randomUUID();
        this.contribution = contribution.id();
        this.number = contribution.number();
        this.question = draft.question();
        this.questionVersion = draft.questionVersion();
        this.given = given;
        this.language = draft.language();
    }

    public UUID id() {
        return id;
    }

    public UUID contribution() {
        return contribution;
    }

    public UUID question() {
        return question;
    }

    public int questionVersion() {
        return questionVersion;
    }

    public Given given() {
        return given;
    }

    /** Why moderators hide it from readers, if they do. */
    public Optional<String> hidden() {
        return Optional.ofNullable(hidden);
    }

    /** Hides it from readers; null shows it again. */
    public void hide(String reason) {
        hidden = reason;
    }

    /** Takes words out, see {@link org.plenary.consultations.questions.Mask}. */
    public void redact(Given without) {
        given = without;
    }

    /** Shared by answers that say the same, or nearly; empty until they were compared. */
    public Optional<UUID> alike() {
        return Optional.ofNullable(alike);
    }

    /** Whether it is what was sent last. */
    public boolean isCurrent() {
        return current;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }
}
