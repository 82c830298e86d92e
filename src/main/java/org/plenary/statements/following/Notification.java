package org.plenary.statements.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** A piece of news has reached a person; whether by mail, too, is their preference. */
@Entity
public class Notification {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "news", nullable = false)
    private NewsItem news;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private boolean digestDue;

    protected Notification() {}

    Notification(UUID person, NewsItem news, Kind kind, boolean digestDue, Instant now) {
        this.id = Ids.next();
        this.person = person;
        this.news = news;
        this.kind = kind;
        this.digestDue = digestDue;
        this.at = now;
    }

    /** It was in a digest, or need not be in one any more. */
    void digested() {
        digestDue = false;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public NewsItem news() {
        return news;
    }

    public Kind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }
}
