package org.plenary.statements.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** What a comment said from one moment on; the last revision is what it says. */
@Entity
public class CommentRevision {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID comment;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private Instant at;

    protected CommentRevision() {}

    CommentRevision(UUID comment, int number, String words, Instant now) {
        this.id = Ids.next();
        this.comment = comment;
        this.number = number;
        this.words = words;
        this.at = now;
    }

    public UUID comment() {
        return comment;
    }

    /** 1 for what was said first. */
    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    public Instant at() {
        return at;
    }
}
