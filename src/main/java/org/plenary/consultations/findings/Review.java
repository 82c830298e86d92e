package org.plenary.consultations.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** What a second person said about a finding; one in each round. */
@Entity(name = "FindingReview")
public class Review {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID finding;

    @Column(nullable = false)
    private int round;

    @Column(nullable = false)
    private boolean agreed;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected Review() {}

    Review(Finding finding, boolean agreed, String reason, Actor reviewer, Instant now) {
        this.id = Ids.next();
        this.finding = finding.id();
        this.round = finding.round();
        this.agreed = agreed;
        this.reason = reason;
        this.person = reviewer.person();
        this.organisation = reviewer.actingFor();
        this.at = now;
    }

    boolean agreed() {
        return agreed;
    }

    String reason() {
        return reason;
    }

    UUID person() {
        return person;
    }

    Instant at() {
        return at;
    }
}
