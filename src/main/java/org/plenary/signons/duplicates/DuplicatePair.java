package org.plenary.signons.duplicates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.names.Likeness;
import org.plenary.signons.Letter;

/** Two sign-ons of a letter that may be of one organisation, and why; decided once. */
@Entity
public class DuplicatePair {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private UUID suggestion;

    @Column(nullable = false)
    private UUID one;

    @Column(nullable = false)
    private UUID other;

    @Column(nullable = false)
    private String reasons;

    private double strength;

    private UUID decision;

    protected DuplicatePair() {}

    DuplicatePair(DuplicateSuggestion suggestion, UUID a, UUID b, Likeness likeness) {
        this.id = Ids.next();
        this.letter = suggestion.letter();
        this.suggestion = suggestion.id();
        // As the database orders them; Java compares identifiers with a sign.
        boolean inOrder = a.toString().compareTo(b.toString()) < 0;
        this.one = inOrder ? a : b;
        this.other = inOrder ? b : a;
        this.reasons =
                likeness.reasons().stream()
                        .map(reason -> reason.kind().slug())
                        .collect(Collectors.joining(","));
        this.strength = likeness.strength();
    }

    /** Belongs to another suggestion from now on. */
    void moveTo(DuplicateSuggestion suggestion) {
        this.suggestion = suggestion.id();
    }

    void decide(DuplicateDecision decision) {
        this.decision = decision.id();
    }

    /** Undecided again. */
    void reopen() {
        this.decision = null;
    }

    public UUID id() {
        return id;
    }

    public UUID suggestion() {
        return suggestion;
    }

    public UUID one() {
        return one;
    }

    public UUID other() {
        return other;
    }

    /** What speaks for one organisation, the strongest first; slugs of {@code Reason.Kind}. */
    public List<String> reasons() {
        return Arrays.asList(reasons.split(","));
    }

    /** From 0 to 1. */
    public double strength() {
        return strength;
    }

    public Optional<UUID> decision() {
        return Optional.ofNullable(decision);
    }

    boolean isWithin(Collection<UUID> signOns) {
        return signOns.contains(one) && signOns.contains(other);
    }

    boolean touches(Collection<UUID> signOns) {
        return signOns.contains(one) || signOns.contains(other);
    }
}
