package org.plenary.statements.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A comment's author took it back: its words are shown to nobody any more. */
@Entity
@Table(name = "comment_taken_back")
public class TakingBack {
    @Id private UUID comment;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private Instant at;

    protected TakingBack() {}

    TakingBack(UUID comment, UUID person, Instant now) {
        this.comment = comment;
        this.person = person;
        this.at = now;
    }

    public UUID comment() {
        return comment;
    }

    public UUID person() {
        return person;
    }

    public Instant at() {
        return at;
    }
}
