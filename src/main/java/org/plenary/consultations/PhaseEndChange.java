package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;

/** The end of a running phase was moved: from when to when, and why. */
@Entity
@Table(name = "consultation_phase_change")
class PhaseEndChange {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID phase;

    @Column(nullable = false)
    private Instant before;

    @Column(nullable = false)
    private Instant after;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected PhaseEndChange() {}

    PhaseEndChange(PhaseEndMoved moved, Deadline until, String reason, By by, Instant now) {
        this.id = Ids.next();
        this.consultation = moved.consultation();
        this.phase = moved.phase();
        this.before = moved.before();
        this.after = until.at();
        this.zone = until.zone().getId();
        this.reason = reason;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    UUID phase() {
        return phase;
    }

    Instant before() {
        return before;
    }

    Instant after() {
        return after;
    }

    String zone() {
        return zone;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }
}
