package org.plenary.consultations.findings;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/**
 * Something that a consultation found. It is worked on by people of the convenor; only what a
 * second person has agreed to is ever shown to others, version by version.
 */
@Entity
public class Finding {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    private UUID origin;

    @Embedded private Content content;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FindingState state = FindingState.DRAFT;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private int round;

    @Column(nullable = false)
    private int agreed;

    @Column(nullable = false)
    private int published;

    @ElementCollection
    @CollectionTable(name = "finding_writer", joinColumns = @JoinColumn(name = "finding"))
    @Column(name = "person", nullable = false)
    private Set<UUID> writers = new HashSet<>();

    @Column(nullable = false)
    private Instant createdAt;

    protected Finding() {}

    /** A draft. */
    Finding(Consultation consultation, Content content, Actor actor, Instant now) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.content = content.checked();
        this.revision = 1;
        this.createdAt = now;
        writers.add(actor.person());
    }

    /** A draft that says the same as one from below. */
    Finding(Consultation consultation, Finding below, Content content, Actor actor, Instant now) {
        this(consultation, content, actor, now);
        this.origin = below.id;
    }

    /**
     * Says it otherwise.
     *
     * @param seen the revision that was looked at; another one is refused as stale
     */
    FindingWritten write(Content said, int seen, Actor actor) {
        if (seen != revision) {
            throw Refusal.because("findings.refused.stale").asException();
        }
        content = said.checked();
        revision++;
        touched(actor);
        return new FindingWritten(consultation.id(), id, revision, actor.by());
    }

    /** Its evidence is another one now. */
    EvidenceChosen evidence(int passages, int findings, Actor actor) {
        touched(actor);
        return new EvidenceChosen(consultation.id(), id, passages, findings, actor.by());
    }

    private void touched(Actor actor) {
        if (state == FindingState.AGREED) {
            writers.clear();
        }
        state = FindingState.DRAFT;
        writers.add(actor.person());
    }

    /**
     * Asks a second person to look at it.
     *
     * @param pieces of evidence
     */
    ReviewAsked askForReview(long pieces, Actor actor) {
        if (state != FindingState.DRAFT) {
            throw Refusal.because("findings.refused.not-draft").asException();
        }
        if (pieces == 0) {
            throw Refusal.because("findings.refused.no-evidence").asException();
        }
        state = FindingState.IN_REVIEW;
        round++;
        return new ReviewAsked(consultation.id(), id, round, actor.by());
    }

    /**
     * A second person agrees to what they have read.
     *
     * @param seen the round of review that was looked at
     */
    FindingAgreed agree(int seen, Actor reviewer) {
        requireReview(seen, reviewer);
        state = FindingState.AGREED;
        agreed++;
        return new FindingAgreed(consultation.id(), id, agreed, content.sha256(), reviewer.by());
    }

    /** A second person sends it back. */
    FindingSentBack sendBack(int seen, Actor reviewer) {
        requireReview(seen, reviewer);
        state = FindingState.DRAFT;
        return new FindingSentBack(consultation.id(), id, round, reviewer.by());
    }

    private void requireReview(int seen, Actor reviewer) {
        if (state != FindingState.IN_REVIEW || seen != round) {
            throw Refusal.because("findings.refused.not-in-review").asException();
        }
        refusesReviewBy(reviewer).ifPresent(Refusal::raise);
    }

    /** Why this person is no second person, if so. */
    Optional<Refusal> refusesReviewBy(Actor actor) {
        return writers.contains(actor.person())
                ? Optional.of(Refusal.forbidden("findings.refused.own"))
                : Optional.empty();
    }

    /** Shows the newest agreed version to the consultation's readers. */
    FindingPublished publish(Actor actor) {
        if (agreed == 0) {
            throw Refusal.because("findings.refused.not-agreed").asException();
        }
        if (published == agreed) {
            throw Refusal.because("findings.refused.published").asException();
        }
        published = agreed;
        return new FindingPublished(consultation.id(), id, published, actor.by());
    }

    public UUID id() {
        return id;
    }

    public Consultation consultation() {
        return consultation;
    }

    /** The finding from below that it was taken up from as it was, if so. */
    public Optional<UUID> origin() {
        return Optional.ofNullable(origin);
    }

    /** What it says now, agreed or not. */
    public Content content() {
        return content;
    }

    public FindingState state() {
        return state;
    }

    /** Goes up each time its words change. */
    public int revision() {
        return revision;
    }

    /** How often a second person was asked. */
    public int round() {
        return round;
    }

    /** The newest agreed version, 0 for none. */
    public int agreed() {
        return agreed;
    }

    /** The version that readers see, 0 for none. */
    public int published() {
        return published;
    }

    public String href() {
        return consultation.href() + "/findings/" + id;
    }
}
