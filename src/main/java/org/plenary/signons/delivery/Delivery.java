package org.plenary.signons.delivery;

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
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;

/** A snapshot of a letter, handed over. */
@Entity
@Immutable
public class Delivery {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "snapshot", nullable = false)
    private Snapshot snapshot;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Handover handover;

    @Column(nullable = false)
    private Instant deliveredAt;

    @Column(nullable = false)
    private String deliveredBy;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant recordedAt;

    protected Delivery() {}

    Delivery(Snapshot snapshot, NewDelivery told, By by, Instant now) {
        this.id = Ids.next();
        this.letter = snapshot.letter();
        this.snapshot = snapshot;
        this.audience = told.audience();
        this.handover = told.handover();
        this.deliveredAt = told.at();
        this.deliveredBy = told.by();
        this.note = told.note();
        this.person = by.person();
        this.organisation = by.organisation();
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Whose list was handed over: everybody's, or the one for recipients. */
    public Audience audience() {
        return audience;
    }

    public Handover handover() {
        return handover;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** Who handed it over, in the coordinators' words. */
    public String deliveredBy() {
        return deliveredBy;
    }

    /** May be empty. */
    public String note() {
        return note;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String href() {
        return letter.href() + "/deliveries/" + id;
    }
}
