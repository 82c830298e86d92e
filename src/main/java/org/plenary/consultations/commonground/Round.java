package org.plenary.consultations.commonground;

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
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Participation;
import org.plenary.consultations.Span;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/** A stretch of time in which those whom a consultation asks say where they stand. */
@Entity
@Table(name = "ground_round")
public class Round {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private Instant opensAt;

    @Column(nullable = false)
    private Instant endsAt;

    @Column(nullable = false)
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Naming naming;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Disclosure disclosure;

    @Column(nullable = false)
    private boolean people;

    @Column(nullable = false)
    private boolean proposals;

    protected Round() {}

    /** Plans a round. */
    Round(Consultation consultation, Terms terms) {
        this.id = Ids.next();
        this.consultation = consultation;
        become(terms);
    }

    /**
     * Plans it otherwise. Once it is open only its end moves: people answered under the rest.
     *
     * @throws org.plenary.shared.web.RefusedException if it is over, or more than the end of an
     *     open round would change, or the end lies in the past
     */
    RoundPlanned change(Terms terms, Actor actor, Instant now) {
        if (isOver(now)) {
            throw Refusal.because("commonground.refused.over").asException();
        }
        if (isOpen(now) && !onlyTheEndDiffers(terms)) {
            throw Refusal.because("commonground.refused.only-the-end").asException();
        }
        become(terms);
        return planned(actor, now);
    }

    /** The fact that it is planned so. */
    RoundPlanned planned(Actor actor, Instant now) {
        if (isOver(now)) {
            throw Refusal.invalid("commonground.refused.end-in-the-past").asException();
        }
        return new RoundPlanned(
                consultation.id(),
                id,
                opensAt,
                endsAt,
                naming.slug(),
                disclosure.slug(),
                actor.by());
    }

    private boolean onlyTheEndDiffers(Terms terms) {
        Span kept = new Span(opensAt, terms.span().until(), terms.span().zone());
        return new Terms(title, note, kept, naming, disclosure, people, proposals).equals(terms);
    }

    private void become(Terms terms) {
        if (terms.people() && consultation.participation() != Participation.PUBLIC) {
            throw Refusal.invalid("commonground.refused.people").asException();
        }
        title = terms.title();
        note = terms.note();
        opensAt = terms.span().from();
        endsAt = terms.span().until();
        zone = terms.span().zone().getId();
        naming = terms.naming();
        disclosure = terms.disclosure();
        people = terms.people();
        proposals = terms.proposals();
    }

    /** Whether answers are taken at an instant of the database's clock; the end is too late. */
    public boolean isOpen(Instant now) {
        return consultation.isPublished() && terms().span().contains(now);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Why no answer is taken at an instant, if so. */
    Optional<Refusal> refusesNow(Instant now) {
        return isOpen(now)
                ? Optional.empty()
                : Optional.of(
                        Refusal.because(
                                isOver(now)
                                        ? "commonground.refused.too-late"
                                        : "commonground.refused.too-early"));
    }

    public UUID id() {
        return id;
    }

    public Consultation consultation() {
        return consultation;
    }

    public Terms terms() {
        return new Terms(
                title,
                note,
                new Span(opensAt, endsAt, ZoneId.of(zone)),
                naming,
                disclosure,
                people,
                proposals);
    }

    /** The round's page. */
    public String href() {
        return consultation.href() + "/common-ground/" + id;
    }
}
