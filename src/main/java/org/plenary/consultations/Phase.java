package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;

/** A stretch of a consultation's time in which one thing is done. */
@Entity
@Table(name = "consultation_phase")
public class Phase {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PhaseKind kind;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    @Column(nullable = false)
    private String zone;

    protected Phase() {}

    Phase(Consultation consultation, PhasePlan plan) {
        this.id = Ids.next();
        this.consultation = consultation;
        become(plan);
    }

    final void become(PhasePlan plan) {
        kind = plan.kind();
        title = plan.title();
        note = plan.note();
        startsAt = plan.span().from();
        endsAt = plan.span().until();
        zone = plan.span().zone().getId();
    }

    void end(Deadline until) {
        endsAt = until.at();
        zone = until.zone().getId();
    }

    /** Whether an instant lies within; the end itself does not. */
    public boolean runs(Instant at) {
        return span().contains(at);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    public UUID id() {
        return id;
    }

    public PhaseKind kind() {
        return kind;
    }

    /** A title of its own, or empty for the name of its kind. */
    public String title() {
        return title;
    }

    /** A sentence on what happens in it, may be empty. */
    public String note() {
        return note;
    }

    public Span span() {
        return new Span(startsAt, endsAt, ZoneId.of(zone));
    }
}
