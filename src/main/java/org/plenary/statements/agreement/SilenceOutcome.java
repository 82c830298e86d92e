package org.plenary.statements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** How a silence procedure ended, when and by whom. There is never a second one. */
@Entity
@Immutable
public class SilenceOutcome {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID procedure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SilencePhase kind;

    @Column(nullable = false)
    private String reason;

    private UUID person;
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected SilenceOutcome() {}

    SilenceOutcome(UUID procedure, SilencePhase kind, String reason, By by, Instant now) {
        this.id = Ids.next();
        this.procedure = procedure;
        this.kind = kind;
        this.reason = reason;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    /** AGREED, BROKEN or CANCELLED. */
    public SilencePhase kind() {
        return kind;
    }

    /** Why it was cancelled; else empty. */
    public String reason() {
        return reason;
    }

    /** The organisation whose person ended it, or null for the platform. */
    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }
}
