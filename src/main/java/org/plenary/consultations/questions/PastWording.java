package org.plenary.consultations.questions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.shared.ids.Ids;

/** What a question said before it was reworded: answers to it are shown beside it. */
@Entity
@Table(name = "past_wording")
public class PastWording {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID question;

    @Column(nullable = false)
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Wording wording;

    @Column(nullable = false)
    private Instant until;

    protected PastWording() {}

    PastWording(Question question, Instant now) {
        this.id = Ids.next();
        this.question = question.id();
        this.version = question.version();
        this.wording = question.wording();
        this.until = now;
    }

    public UUID question() {
        return question;
    }

    public int version() {
        return version;
    }

    public Wording wording() {
        return wording;
    }

    /** When it was reworded. */
    public Instant until() {
        return until;
    }
}
