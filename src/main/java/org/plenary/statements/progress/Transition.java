package org.plenary.statements.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.State;
import org.plenary.statements.Statement;

/** One move of a statement from one state to another: by whom, when and why. */
@Entity
@Immutable
public class Transition {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State fromState;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State toState;

    private Integer version;
    private Integer round;
    private Instant closesAt;
    private String zone;

    @Column(nullable = false)
    private String reason;

    private UUID person;
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected Transition() {}

    /** The move a statement has just made, as its state tells. */
    Transition(Statement statement, State from, String reason, By by, Instant now) {
        this.id = Ids.next();
        this.statement = statement;
        this.fromState = from;
        this.toState = statement.state();
        this.version =
                statement.stateVersion().isPresent() ? statement.stateVersion().getAsInt() : null;
        this.round = toState == State.ROUND ? statement.round() : null;
        this.closesAt = statement.roundDeadline().map(Deadline::at).orElse(null);
        this.zone = statement.roundDeadline().map(d -> d.zone().getId()).orElse(null);
        this.reason = reason;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    StatementMoved fact() {
        return new StatementMoved(
                statement.id(),
                id,
                fromState.slug(),
                toState.slug(),
                version,
                round,
                closesAt,
                new By(person, organisation));
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    public State from() {
        return fromState;
    }

    public State to() {
        return toState;
    }

    /** The version that was proposed, agreed or opened, or null. */
    public Integer version() {
        return version;
    }

    /** The number of the round that began, or null. */
    public Integer round() {
        return round;
    }

    /** Until when the round takes comments, if one began. */
    public Optional<Deadline> until() {
        return Optional.ofNullable(closesAt).map(instant -> new Deadline(instant, ZoneId.of(zone)));
    }

    /** Why, in the mover's words; empty where a rule moved it. */
    public String reason() {
        return reason;
    }

    /** Who moved it, or null where a rule did. */
    public UUID person() {
        return person;
    }

    /** The organisation they acted for, or null. */
    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }
}
