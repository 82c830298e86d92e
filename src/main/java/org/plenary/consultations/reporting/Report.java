package org.plenary.consultations.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** A published version of a consultation's report; it never changes. */
@Entity
public class Report {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String content;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private UUID publishedBy;

    @Column(nullable = false)
    private Instant publishedAt;

    private Instant embargoUntil;

    @Column(nullable = false)
    private boolean told;

    protected Report() {}

    Report(
            Consultation consultation,
            int number,
            ReportContent content,
            Instant embargoUntil,
            Actor actor,
            Instant now) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.number = number;
        this.content = content.canonical();
        this.sha256 = Points.hash(this.content);
        this.publishedBy = actor.person();
        this.publishedAt = now;
        this.embargoUntil = embargoUntil;
        this.told = false;
    }

    /** Without what it says. */
    Edition edition() {
        return new Edition(id, number, sha256, publishedAt, embargoUntil);
    }

    /** Its contributors are being told. */
    void tell() {
        told = true;
    }

    UUID id() {
        return id;
    }

    Consultation consultation() {
        return consultation;
    }

    int number() {
        return number;
    }

    /** Its canonical form. */
    String canonical() {
        return content;
    }

    String sha256() {
        return sha256;
    }
}
