package org.plenary.consultations;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;

/**
 * What a coalition asks at one level of the world, looked after by one of its organisations. Its
 * phases say when it takes contributions; what was heard goes up to its parent.
 */
@Entity
public class Consultation {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "coalition", nullable = false)
    private Coalition coalition;

    @Column(nullable = false)
    private UUID convenor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent")
    private Consultation parent;

    @Embedded private Description description;

    @ElementCollection
    @CollectionTable(
            name = "consultation_invited",
            joinColumns = @JoinColumn(name = "consultation"))
    @Column(name = "organisation", nullable = false)
    private Set<UUID> invited = new HashSet<>();

    @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsAt")
    @BatchSize(size = 50)
    private List<Phase> phases = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsultationState state = ConsultationState.DRAFT;

    @Column(nullable = false)
    private boolean template;

    private UUID begunFrom;

    @Column(nullable = false)
    private UUID createdBy;

    @Column(nullable = false)
    private Instant createdAt;

    private Instant publishedAt;

    protected Consultation() {}

    /**
     * Begins a consultation as a draft.
     *
     * @param convenor the organisation of the coalition that looks after it
     */
    public Consultation(
            Coalition coalition, UUID convenor, Details details, UUID createdBy, Instant now) {
        this.id = Ids.next();
        this.coalition = coalition;
        this.convenor = convenor;
        this.createdBy = createdBy;
        this.createdAt = now;
        description = new Description(details);
    }

    /** Begins the next cycle: all it says about itself and whom it invites, without any dates. */
    public Consultation again(UUID convenor, UUID createdBy, Instant now) {
        Consultation next = new Consultation(coalition, convenor, details(), createdBy, now);
        next.parent = parent;
        next.invited.addAll(invited);
        next.begunFrom = id;
        return next;
    }

    /**
     * Says otherwise what it is about.
     *
     * @param children those that feed it
     * @throws org.plenary.shared.web.RefusedException if its level would be above its parent's or
     *     below a child's
     */
    public ConsultationDescribed describe(
            Details details, List<Consultation> children, Actor actor) {
        UpTheTree.refuses(this, details.reach(), children).ifPresent(Refusal::raise);
        description = new Description(details);
        return ConsultationDescribed.of(id, details, actor.by());
    }

    /** Gives it a page for its readers. */
    public ConsultationPublished publish(Actor actor, Instant now) {
        if (state == ConsultationState.PUBLISHED) {
            throw Refusal.because("consultations.refused.published").asException();
        }
        state = ConsultationState.PUBLISHED;
        publishedAt = now;
        return new ConsultationPublished(id, actor.by());
    }

    /** Plans one more phase. */
    public PhasePlanned plan(PhasePlan plan, Actor actor, Instant now) {
        Phase phase = new Phase(this, plan);
        timetable().add(phase, now);
        return PhasePlanned.of(id, phase, actor.by());
    }

    /** Plans a phase otherwise that has not begun. */
    public PhasePlanned change(UUID phaseId, PhasePlan plan, Actor actor, Instant now) {
        Phase phase = phase(phaseId);
        timetable().change(phase, plan, now);
        return PhasePlanned.of(id, phase, actor.by());
    }

    /** Moves the end of a phase that is not over. */
    public PhaseEndMoved moveEnd(UUID phaseId, Deadline until, Actor actor, Instant now) {
        Phase phase = phase(phaseId);
        Instant before = phase.span().until();
        timetable().moveEnd(phase, until, now);
        return new PhaseEndMoved(id, phaseId, before, until.at(), actor.by());
    }

    /** Takes a phase out that has not begun. */
    public PhaseRemoved remove(UUID phaseId, Actor actor, Instant now) {
        timetable().remove(phase(phaseId), now);
        return new PhaseRemoved(id, phaseId, actor.by());
    }

    private Timetable timetable() {
        return new Timetable(phases, state == ConsultationState.PUBLISHED);
    }

    /** The phase of this id; of another consultation there is none. */
    public Phase phase(UUID phaseId) {
        return timetable().phase(phaseId);
    }

    /**
     * Hands what is heard here up to another consultation of the coalition; null for none.
     *
     * @throws org.plenary.shared.web.RefusedException if that one is of another coalition, of a
     *     lower level, or hands its own up to this one
     */
    public ConsultationMoved feed(Consultation into, Actor actor) {
        if (into != null) {
            UpTheTree.refuses(this, into).ifPresent(Refusal::raise);
        }
        parent = into;
        return new ConsultationMoved(id, into == null ? null : into.id, actor.by());
    }

    /** Asks one more organisation; false if it was asked already. */
    public boolean invite(UUID organisation) {
        return invited.add(organisation);
    }

    /** Asks an organisation no more; false if it was not. */
    public boolean uninvite(UUID organisation) {
        return invited.remove(organisation);
    }

    /** Offers it as a template to the coalition, or no more. */
    public void offerAsTemplate(boolean offered) {
        template = offered;
    }

    /** Whether contributions are taken at an instant of the database's clock. */
    public boolean isOpen(Instant now) {
        return openPhase(now).isPresent();
    }

    /** The phase in which contributions are taken at an instant. */
    public Optional<Phase> openPhase(Instant now) {
        return state == ConsultationState.PUBLISHED
                ? running(now).filter(phase -> phase.kind() == PhaseKind.OPEN)
                : Optional.empty();
    }

    /** The phase that runs at an instant, if any does. */
    public Optional<Phase> running(Instant now) {
        return timetable().running(now);
    }

    /** Whether this person may read it: a draft is its convenor's and the coordinators'. */
    public boolean visibleTo(Actor actor) {
        if (actor.memberOf().contains(convenor) || actor.coordinates(coalition)) {
            return true;
        }
        return state == ConsultationState.PUBLISHED
                && (description.readers() == Readers.EVERYBODY
                        || actor.memberOf().stream()
                                .anyMatch(own -> coalition.includes(own) || isInvited(own)));
    }

    public boolean isInvited(UUID organisation) {
        return invited.contains(organisation);
    }

    public boolean isPublished() {
        return state == ConsultationState.PUBLISHED;
    }

    public UUID id() {
        return id;
    }

    public Coalition coalition() {
        return coalition;
    }

    /** The organisation that looks after it. */
    public UUID convenor() {
        return convenor;
    }

    /** The consultation that what is heard here goes up to, or null. */
    public Consultation parent() {
        return parent;
    }

    public String title() {
        return description.title();
    }

    /** Of title and purpose, BCP 47. */
    public String language() {
        return description.language();
    }

    public Reach reach() {
        return description.reach();
    }

    public Participation participation() {
        return description.participation();
    }

    /** Everything it says about itself. */
    public Details details() {
        return description.details();
    }

    public Set<UUID> invited() {
        return Set.copyOf(invited);
    }

    /** One after the other. */
    public List<Phase> phases() {
        return timetable().inOrder();
    }

    public ConsultationState state() {
        return state;
    }

    /** Whether the coalition begins others from it. */
    public boolean isTemplate() {
        return template;
    }

    /** The one it was begun from, if there is one. */
    public Optional<UUID> begunFrom() {
        return Optional.ofNullable(begunFrom);
    }

    /** The consultation's page. */
    public String href() {
        return "/consultations/" + id;
    }
}
