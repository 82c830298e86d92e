package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;

/** A coordinator finds that sign-ons are of one organisation or of several, or undoes it. */
@ApplicationScoped
public class SettlingDuplicates {
    private static final String MERGED = "duplicates.merged";
    private static final String UNMERGED = "duplicates.unmerged";

    private final Duplicates duplicates;
    private final DuplicatePairs pairs;
    private final DuplicateDecisions decisions;
    private final SignOns signOns;
    private final Namesakes namesakes;
    private final RememberingNames remembering;
    private final Ledger ledger;
    private final Journal journal;
    private final DatabaseClock clock;

    SettlingDuplicates(
            Duplicates duplicates,
            DuplicatePairs pairs,
            DuplicateDecisions decisions,
            SignOns signOns,
            Namesakes namesakes,
            RememberingNames remembering,
            Ledger ledger,
            Journal journal,
            DatabaseClock clock) {
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.decisions = decisions;
        this.signOns = signOns;
        this.namesakes = namesakes;
        this.remembering = remembering;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * They are one organisation: one sign-on is kept, the others give way to it. What else the
     * suggestion holds is another organisation than theirs.
     *
     * @param same the sign-ons of the one organisation, with or without the one kept
     * @param remember whether the register shall remember the other names as aliases
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DuplicateDecision merge(
            Letter letter,
            UUID suggestion,
            UUID kept,
            Collection<UUID> same,
            boolean remember,
            Actor coordinator) {
        DuplicateSuggestion found = suggestion(letter, suggestion);
        List<DuplicatePair> open = pairs.open(List.of(found.id()));
        Set<UUID> all = new LinkedHashSet<>(same);
        if (kept != null) {
            all.add(kept);
        }
        if (kept == null || all.size() < 2) {
            throw Refusal.invalid("duplicates.refused.choose-two").asException();
        }
        if (!FindingDuplicates.members(open).containsAll(all)) {
            throw Refusal.because("duplicates.refused.changed").asException();
        }
        List<SignOn> locked = locked(letter, all);
        locked.forEach(SettlingDuplicates::requireInForce);
        SignOn keeper = locked.stream().filter(s -> s.id().equals(kept)).findFirst().orElseThrow();
        List<SignOn> others = locked.stream().filter(s -> !s.id().equals(kept)).toList();
        if (!keeper.state().stands() && others.stream().anyMatch(s -> s.state().stands())) {
            throw Refusal.because("duplicates.refused.keep-one-that-counts").asException();
        }
        Instant now = clock.now();
        var decision = DuplicateDecision.same(found, keeper, others, coordinator, now);
        decisions.persist(decision);
        for (SignOn other : others) {
            ledger.move(other, SignOnState.SUPERSEDED, MERGED, coordinator.by());
            other.givesWayTo(keeper);
        }
        namesakes.letStand(keeper, coordinator);
        if (remember) {
            remembering.remember(locked, coordinator);
        }
        decide(open, all, decision);
        journal.record(decision.merging(coordinator.by()));
        return decision;
    }

    // Between the one organisation and the rest all is said; what the rest is among itself is not.
    private static void decide(
            List<DuplicatePair> open, Set<UUID> same, DuplicateDecision decision) {
        open.stream().filter(pair -> pair.touches(same)).forEach(pair -> pair.decide(decision));
    }

    /** They are all different organisations; those that waited for this word stand from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DuplicateDecision tellApart(Letter letter, UUID suggestion, Actor coordinator) {
        DuplicateSuggestion found = suggestion(letter, suggestion);
        List<DuplicatePair> open = pairs.open(List.of(found.id()));
        if (open.isEmpty()) {
            throw Refusal.because("duplicates.refused.changed").asException();
        }
        Set<UUID> members = FindingDuplicates.members(open);
        var decision = DuplicateDecision.different(found, coordinator, clock.now());
        decisions.persist(decision);
        open.forEach(pair -> pair.decide(decision));
        locked(letter, members).forEach(signOn -> namesakes.letStand(signOn, coordinator));
        journal.record(
                new FoundDifferent(
                        letter.id(), decision.id(), List.copyOf(members), coordinator.by()));
        return decision;
    }

    /** Not now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putOff(Letter letter, UUID suggestion) {
        suggestion(letter, suggestion).putOff(clock.now());
    }

    /** Now, after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeUp(Letter letter, UUID suggestion) {
        suggestion(letter, suggestion).takeUp();
    }

    /** Undoes a decision: what gave way stands again, and the suggestion is open again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(Letter letter, UUID id, Actor coordinator) {
        DuplicateDecision decision =
                decisions
                        .locked(letter, id)
                        .orElseThrow(() -> new NotVisibleException("decision " + id));
        if (decision.undoneAt().isPresent()) {
            throw Refusal.because("duplicates.refused.undone-already").asException();
        }
        decision.kept().ifPresent(kept -> separate(decision, kept, coordinator));
        reopen(decision);
        journal.record(decision.undo(coordinator.by(), clock.now()));
    }

    // What was found about the same sign-ons in the meantime belongs together with it.
    private void reopen(DuplicateDecision decision) {
        List<DuplicatePair> decided = pairs.decidedBy(decision);
        decided.forEach(DuplicatePair::reopen);
        DuplicateSuggestion again = suggestion(decision.letter(), decision.suggestion());
        Set<UUID> touching = new LinkedHashSet<>();
        FindingDuplicates.members(decided).forEach(id -> touching.addAll(pairs.suggestionsOf(id)));
        pairs.open(touching).forEach(pair -> pair.moveTo(again));
        again.takeUp();
    }

    private void separate(DuplicateDecision decision, UUID kept, Actor coordinator) {
        List<UUID> all = new ArrayList<>(List.of(kept));
        decision.merged().forEach(merged -> all.add(merged.signOn()));
        List<SignOn> locked = locked(decision.letter(), all);
        SignOn keeper = locked.stream().filter(s -> s.id().equals(kept)).findFirst().orElseThrow();
        requireInForce(keeper);
        for (MergedSignOn merged : decision.merged()) {
            SignOn signOn =
                    locked.stream()
                            .filter(s -> s.id().equals(merged.signOn()))
                            .findFirst()
                            .orElseThrow();
            if (signOn.state() != SignOnState.SUPERSEDED
                    || !signOn.supersededBy().filter(kept::equals).isPresent()) {
                throw Refusal.because("duplicates.refused.moved-on").asException();
            }
            try {
                ledger.move(signOn, stateAfterUndo(merged, keeper), UNMERGED, coordinator.by());
            } catch (ConstraintViolationException signedMeanwhile) {
                throw Refusal.because("duplicates.refused.stands-again").asException();
            }
        }
    }

    // The text may have changed in the meantime: what asks the one to sign anew asks the other.
    private static SignOnState stateAfterUndo(MergedSignOn merged, SignOn keeper) {
        if (merged.before() == SignOnState.EFFECTIVE && keeper.state() == SignOnState.RENEWAL_DUE) {
            return SignOnState.RENEWAL_DUE;
        }
        return SignOnState.SUPERSEDED.leadsTo(merged.before())
                ? merged.before()
                : SignOnState.IN_REVIEW;
    }

    private DuplicateSuggestion suggestion(Letter letter, UUID id) {
        return duplicates
                .locked(letter, id)
                .orElseThrow(() -> new NotVisibleException("suggestion " + id));
    }

    // Always in the same order, so that two who decide at once wait for one another.
    private List<SignOn> locked(Letter letter, Collection<UUID> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(
                        id ->
                                signOns.locked(letter, id)
                                        .orElseThrow(
                                                () -> new NotVisibleException("sign-on " + id)))
                .toList();
    }

    private static void requireInForce(SignOn signOn) {
        if (!FindingDuplicates.isCompared(signOn)) {
            throw Refusal.because("duplicates.refused.gone").asException();
        }
    }
}
