package org.plenary.statements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;
import org.plenary.text.diff.Summary;

/**
 * A joint text of a coalition, from its zero draft to what is signed. What it says stands in its
 * versions.
 */
@Entity
public class Statement {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "coalition", nullable = false)
    private Coalition coalition;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @ElementCollection
    @CollectionTable(name = "drafting_group", joinColumns = @JoinColumn(name = "statement"))
    @Column(name = "organisation", nullable = false)
    private Set<UUID> draftingGroup = new HashSet<>();

    @Column(nullable = false)
    private int latestVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.DRAFTING;

    private Integer stateVersion;

    @Column(nullable = false)
    private int round;

    private Instant roundClosesAt;
    private String roundZone;

    @Column(nullable = false)
    private String meeting = "";

    private LocalDate meetingOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "branch_of")
    private Statement branchOf;

    private Integer branchedFrom;

    @Column(nullable = false)
    private UUID createdBy;

    @Column(nullable = false)
    private Instant createdAt;

    protected Statement() {}

    /**
     * Begins a statement without a text.
     *
     * @param language the drafting language, BCP 47
     */
    public Statement(
            Coalition coalition,
            String title,
            String language,
            Visibility visibility,
            Set<UUID> draftingGroup,
            UUID createdBy,
            Instant now) {
        this.id = Ids.next();
        this.coalition = coalition;
        this.title = title;
        this.language = language;
        this.visibility = visibility;
        this.draftingGroup = new HashSet<>(draftingGroup);
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /**
     * Changes its frame.
     *
     * @throws org.plenary.shared.web.RefusedException if the words are proposed or agreed and the
     *     title would change with them, or the group names organisations outside the coalition
     */
    public StatementDescribed describe(Details details, Actor actor) {
        if (!state.isBeingWritten() && !title.equals(details.title())) {
            throw Refusal.because("progress.refused.not-being-written").asException();
        }
        new Circle(coalition, details.draftingGroup()).refuses().ifPresent(Refusal::raise);
        title = details.title();
        meeting = details.meeting();
        meetingOn = details.meetingOn();
        draftingGroup.clear();
        draftingGroup.addAll(details.draftingGroup());
        return new StatementDescribed(id, meetingOn, draftingGroup.size(), actor.by());
    }

    /**
     * Begins a branch in which a sub-group works on a version by itself.
     *
     * @param visibility drafting group or coalition
     */
    public Statement branch(
            String title, int version, Visibility visibility, Set<UUID> group, By by, Instant now) {
        Statement branch =
                new Statement(coalition, title, language, visibility, group, by.person(), now);
        branch.branchOf = this;
        branch.branchedFrom = version;
        return branch;
    }

    /**
     * Makes the statement's next version of a text; nothing changes a version afterwards. A
     * correction of an agreed text is what is agreed from then on.
     *
     * @param changes how far it is from the version before, null if there is none
     */
    public Version save(Draft draft, Summary changes, Actor author, Instant now) {
        latestVersion++;
        if (state == State.AGREED) {
            stateVersion = latestVersion;
        }
        return new Version(this, latestVersion, draft, changes, author.by(), now);
    }

    /**
     * Goes on to another state, or back.
     *
     * @param version number of the version that is proposed, agreed or signed; null while it is
     *     written
     * @param until until when a round takes comments; null for every other state
     * @throws org.plenary.shared.web.RefusedException if there is no way from here to there
     */
    public void move(State next, Integer version, Deadline until) {
        state = state.to(next);
        stateVersion = version;
        if (next == State.ROUND) {
            round++;
        }
        roundClosesAt = until == null ? null : until.at();
        roundZone = until == null ? null : until.zone().getId();
    }

    /** Whether this person may read the statement. */
    public boolean visibleTo(Actor actor) {
        return circle().reads(visibility, actor);
    }

    /**
     * Whether this person may read what belongs to the statement and is meant for an audience, such
     * as a comment: only if they may read the statement, too.
     */
    public boolean shows(Visibility audience, Actor actor) {
        return visibleTo(actor) && circle().reads(audience, actor);
    }

    private Circle circle() {
        return new Circle(coalition, draftingGroup);
    }

    /**
     * Whether this person may work on the next version's words: those who act for an organisation
     * of the drafting group, and coordinators.
     */
    public boolean isDraftedBy(Actor actor) {
        return circle().drafts(actor);
    }

    /** Whether this person may save versions: coordinators, and who drafts a branch. */
    public boolean isPublishedBy(Actor actor) {
        return mayBeEditedBy(actor) || branchOf != null && isDraftedBy(actor);
    }

    /** Whether this person speaks for a member of the coalition, the secretariat included. */
    public boolean isAnsweredBy(Actor actor) {
        return visibleTo(actor) && actor.belongsTo(coalition);
    }

    /** Whether this person may save versions and open letters. */
    public boolean mayBeEditedBy(Actor actor) {
        return actor.coordinates(coalition);
    }

    public UUID id() {
        return id;
    }

    public Coalition coalition() {
        return coalition;
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Set<UUID> draftingGroup() {
        return Collections.unmodifiableSet(draftingGroup);
    }

    /** The number of the newest version; 0 while there is none. */
    public int latestVersion() {
        return latestVersion;
    }

    public State state() {
        return state;
    }

    /** The number of the version that is proposed, agreed or signed; empty while it is written. */
    public OptionalInt stateVersion() {
        return stateVersion == null ? OptionalInt.empty() : OptionalInt.of(stateVersion);
    }

    /** How many rounds of comments there were, the present one included. */
    public int round() {
        return round;
    }

    /** Until when the present round takes comments; empty outside rounds. */
    public Optional<Deadline> roundDeadline() {
        return Optional.ofNullable(roundClosesAt).map(at -> new Deadline(at, ZoneId.of(roundZone)));
    }

    /** The meeting or session it is meant for, may be empty. */
    public String meeting() {
        return meeting;
    }

    /** The day of that meeting, or null. */
    public LocalDate meetingOn() {
        return meetingOn;
    }

    /** The statement this one is a sub-group's branch of, or null. */
    public Statement branchOf() {
        return branchOf;
    }

    /** The number of the version there from which it was branched, or null. */
    public Integer branchedFrom() {
        return branchedFrom;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The statement's page. */
    public String href() {
        return "/statements/" + id;
    }
}
