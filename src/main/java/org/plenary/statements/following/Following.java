package org.plenary.statements.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Coalition;
import org.plenary.shared.ids.Ids;
import org.plenary.statements.Statement;

/** A person follows a statement, or every statement of a coalition. */
@Entity
public class Following {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement")
    private Statement statement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "coalition")
    private Coalition coalition;

    @Column(nullable = false)
    private Instant since;

    protected Following() {}

    private Following(UUID person, Instant now) {
        this.id = Ids.next();
        this.person = person;
        this.since = now;
    }

    static Following of(Statement statement, UUID person, Instant now) {
        var following = new Following(person, now);
        following.statement = statement;
        return following;
    }

    static Following of(Coalition coalition, UUID person, Instant now) {
        var following = new Following(person, now);
        following.coalition = coalition;
        return following;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    /** Empty where a coalition is followed. */
    public Optional<Statement> statement() {
        return Optional.ofNullable(statement);
    }

    /** Empty where a statement is followed. */
    public Optional<Coalition> coalition() {
        return Optional.ofNullable(coalition);
    }

    public Instant since() {
        return since;
    }
}
