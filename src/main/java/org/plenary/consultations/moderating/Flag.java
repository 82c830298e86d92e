package org.plenary.consultations.moderating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.shared.ids.Ids;

/** That a reader wants an answer to be looked at. Nothing is kept of who they are. */
@Entity
public class Flag {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID contribution;

    @Column(nullable = false)
    private UUID question;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reason reason;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private Instant flaggedAt;

    private UUID closedBy;
    private Instant closedAt;

    protected Flag() {}

    Flag(Contribution of, UUID question, Reason reason, String words, Instant now) {
        this.id = Ids.next();
        this.consultation = of.consultation().id();
        this.contribution = of.id();
        this.question = question;
        this.reason = reason;
        this.words = words;
        this.flaggedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID contribution() {
        return contribution;
    }

    public UUID question() {
        return question;
    }

    public Reason reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    public Instant flaggedAt() {
        return flaggedAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
