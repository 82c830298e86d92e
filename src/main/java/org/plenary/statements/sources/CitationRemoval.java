package org.plenary.statements.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** A citation taken away: by whom, when and why. */
@Entity
public class CitationRemoval {
    @Id private UUID id;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected CitationRemoval() {}

    CitationRemoval(String reason, Actor actor, Instant now) {
        this.id = Ids.next();
        this.reason = reason;
        this.person = actor.person();
        this.organisation = actor.actingFor();
        this.at = now;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
