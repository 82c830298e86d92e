package org.plenary.signons.duplicates;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;

/** What a coordinator found about a suggestion; it can be undone once. */
@Entity
public class DuplicateDecision {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private UUID suggestion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Verdict verdict;

    private UUID kept;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<MergedSignOn> merged = new ArrayList<>();

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    private UUID undoneBy;

    private Instant undoneAt;

    protected DuplicateDecision() {}

    private DuplicateDecision(
            DuplicateSuggestion suggestion, Verdict verdict, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.letter = suggestion.letter();
        this.suggestion = suggestion.id();
        this.verdict = verdict;
        this.person = coordinator.person();
        this.organisation = coordinator.actingFor();
        this.at = now;
    }

    /** One organisation; call before the others move, so that it remembers where they were. */
    static DuplicateDecision same(
            DuplicateSuggestion suggestion,
            SignOn kept,
            Collection<SignOn> others,
            Actor coordinator,
            Instant now) {
        var decision = new DuplicateDecision(suggestion, Verdict.SAME, coordinator, now);
        decision.kept = kept.id();
        others.forEach(one -> decision.merged.add(new MergedSignOn(decision, one)));
        return decision;
    }

    /** Different organisations. */
    static DuplicateDecision different(
            DuplicateSuggestion suggestion, Actor coordinator, Instant now) {
        return new DuplicateDecision(suggestion, Verdict.DIFFERENT, coordinator, now);
    }

    /** The fact that they are one. */
    SignOnsMerged merging(By by) {
        return new SignOnsMerged(
                letter.id(), id, kept, merged.stream().map(MergedSignOn::signOn).toList(), by);
    }

    DuplicatesUndone undo(By by, Instant now) {
        this.undoneBy = by.person();
        this.undoneAt = now;
        return new DuplicatesUndone(letter.id(), id, verdict, by);
    }

    public UUID id() {
        return id;
    }

    public UUID suggestion() {
        return suggestion;
    }

    public Letter letter() {
        return letter;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The sign-on that was kept; none if they are different. */
    public Optional<UUID> kept() {
        return Optional.ofNullable(kept);
    }

    /** The sign-ons that gave way. */
    public List<MergedSignOn> merged() {
        return List.copyOf(merged);
    }

    public UUID person() {
        return person;
    }

    public Instant at() {
        return at;
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }
}
