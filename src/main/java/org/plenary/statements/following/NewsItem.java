package org.plenary.statements.following;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.statements.News;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;

/** A piece of news as it waits to be told and is read later. */
@Entity
public class NewsItem {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Column(nullable = false)
    private String messageKey;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String args;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private String href;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility audience;

    @ElementCollection
    @CollectionTable(name = "news_mention", joinColumns = @JoinColumn(name = "news"))
    @Column(name = "person", nullable = false)
    private Set<UUID> mentioned = new HashSet<>();

    private UUID byPerson;

    @Column(nullable = false)
    private Instant at;

    private Instant toldAt;

    protected NewsItem() {}

    /**
     * @param args the sentence's values as {@link Sentence} writes them
     */
    NewsItem(News news, String args, Instant now) {
        this.id = Ids.next();
        this.statement = news.statement();
        this.messageKey = news.messageKey();
        this.args = args;
        this.words = news.words();
        this.href = news.href();
        this.audience = news.audience();
        this.mentioned.addAll(news.mentioned());
        this.byPerson = news.by();
        this.at = now;
    }

    /** It has reached everybody it could. */
    void told(Instant now) {
        toldAt = now;
    }

    /** Whether this person may know of it, by what they belong to now. */
    boolean mayBeKnownTo(Actor actor) {
        return statement.shows(audience, actor);
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    public String messageKey() {
        return messageKey;
    }

    public String args() {
        return args;
    }

    /** What somebody wrote, may be empty. */
    public String words() {
        return words;
    }

    public String href() {
        return href;
    }

    public Set<UUID> mentioned() {
        return Set.copyOf(mentioned);
    }

    /** Who did it, null for the platform. */
    public UUID byPerson() {
        return byPerson;
    }

    public Instant at() {
        return at;
    }

    /** Null while nobody was told. */
    public Instant toldAt() {
        return toldAt;
    }
}
