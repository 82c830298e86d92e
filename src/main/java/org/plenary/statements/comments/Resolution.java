package org.plenary.statements.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** The drafters resolved a thread, or reopened it; the last one of a thread counts. */
@Entity
@Table(name = "comment_resolution")
public class Resolution {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID statement;

    @Column(nullable = false)
    private UUID thread;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected Resolution() {}

    /**
     * @param outcome null to reopen
     * @param reason in words; may be empty where a thread is reopened
     */
    Resolution(Comment thread, Outcome outcome, String reason, Actor actor, Instant now) {
        this.id = Ids.next();
        this.statement = thread.statement().id();
        this.thread = thread.id();
        this.outcome = outcome;
        this.reason = reason;
        this.person = actor.person();
        this.organisation = actor.actingFor();
        this.at = now;
    }

    public UUID thread() {
        return thread;
    }

    /** Empty where the thread was reopened. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public String reason() {
        return reason;
    }

    /** The organisation the drafter acted for, or null. */
    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }
}
