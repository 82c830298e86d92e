package org.plenary.consultations.contributing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Once that a contribution was sent. */
@Entity
public class Sending {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID contribution;

    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Publication publication;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private Instant at;

    protected Sending() {}

    Sending(Contribution contribution, Instant now) {
        this.id = UUID.randomUUID();
        this.contribution = contribution.id();
        this.number = contribution.number();
        this.publication = contribution.publication().orElseThrow();
        this.sha256 = contribution.sha256().orElseThrow();
        this.at = now;
    }

    public int number() {
        return number;
    }

    public Publication publication() {
        return publication;
    }

    public String sha256() {
        return sha256;
    }

    /** By the database's clock; only the contributor is told. */
    public Instant at() {
        return at;
    }
}
