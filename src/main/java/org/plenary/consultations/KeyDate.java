package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** A day to remember that is no phase: a briefing, a publication, a session. */
@Entity
@Table(name = "consultation_date")
public class KeyDate {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private String title;

    @Column(name = "on_day", nullable = false)
    private LocalDate day;

    protected KeyDate() {}

    KeyDate(Consultation consultation, String title, LocalDate day) {
        this.id = Ids.next();
        this.consultation = consultation.id();
        this.title = title;
        this.day = day;
    }

    public UUID id() {
        return id;
    }

    public UUID consultation() {
        return consultation;
    }

    public String title() {
        return title;
    }

    public LocalDate day() {
        return day;
    }
}
