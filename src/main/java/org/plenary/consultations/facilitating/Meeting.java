package org.plenary.consultations.facilitating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Author;
import org.plenary.consultations.contributing.Publication;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/** A meeting at which people answered, written down by somebody they trust. */
@Entity
public class Meeting {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String place;

    private String country;

    @Column(nullable = false)
    private LocalDate heldOn;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int people;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Integer> groups;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Consent consent;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Publication publication;

    @Column(nullable = false)
    private UUID recordedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    private Instant sentAt;

    protected Meeting() {}

    /**
     * Begins to write it down.
     *
     * @throws org.plenary.shared.web.RefusedException if it is to be published and nobody was asked
     */
    Meeting(Consultation of, MeetingDetails details, Actor actor, Instant now) {
        details.checked();
        this.id = Ids.next();
        this.consultation = of;
        this.title = details.title();
        this.place = details.place();
        this.country = details.country();
        this.heldOn = details.heldOn();
        this.language = details.language();
        this.people = details.room().people();
        this.groups = details.room().groups();
        this.consent = details.consent();
        this.publication = details.publication();
        this.recordedBy = actor.person();
        this.recordedAt = now;
    }

    /** Sends what was said. */
    MeetingSent send(int voices, Actor actor, Instant now) {
        refuseIfSent();
        if (voices == 0) {
            throw Refusal.because("contributing.refused.empty").asException();
        }
        sentAt = now;
        return new MeetingSent(
                consultation.id(), id, voices, people, publication.slug(), actor.by());
    }

    void refuseIfSent() {
        if (sentAt != null) {
            throw Refusal.because("facilitating.refused.sent").asException();
        }
    }

    /** As whose its contributions are told: the meeting's, never a person's. */
    Author author() {
        return new Author(null, null, title, null, language, country);
    }

    public UUID id() {
        return id;
    }

    public Consultation consultation() {
        return consultation;
    }

    public MeetingDetails details() {
        return new MeetingDetails(
                title,
                place,
                country,
                heldOn,
                language,
                new Room(people, groups),
                consent,
                publication);
    }

    /** When it was sent; empty while it is written down. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public String href() {
        return consultation.href() + "/offline/meetings/" + id;
    }
}
