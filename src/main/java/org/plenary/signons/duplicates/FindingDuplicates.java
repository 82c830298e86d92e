package org.plenary.signons.duplicates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.chapters.Affiliations;
import org.plenary.shared.names.Likeness;
import org.plenary.shared.names.Named;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;

/**
 * Compares the name of every organisation that signs with those that have, and keeps what is alike
 * for coordinators. It follows the journal, a few seconds behind: signing itself waits for nothing.
 */
@ApplicationScoped
public class FindingDuplicates {
    /** Why a sign-on waits whose name is like that of another. */
    public static final String LOOKS_ALIKE = "duplicates.waits";

    private static final Set<SignOnState> COMPARED =
            Set.of(
                    SignOnState.EFFECTIVE,
                    SignOnState.RENEWAL_DUE,
                    SignOnState.IN_REVIEW,
                    SignOnState.AWAITING_APPROVAL);
    // Names that chain on and on would make a page that nobody can decide on.
    private static final int MOST_TOGETHER = 12;
    private static final Logger LOG = Logger.getLogger(FindingDuplicates.class);

    private final JournalOfNames journal;
    private final SignOns signOns;
    private final Organisations organisations;
    private final Affiliations affiliations;
    private final NamePrints prints;
    private final Duplicates duplicates;
    private final DuplicatePairs pairs;
    private final Vault vault;
    private final DatabaseClock clock;

    FindingDuplicates(
            JournalOfNames journal,
            SignOns signOns,
            Organisations organisations,
            Affiliations affiliations,
            NamePrints prints,
            Duplicates duplicates,
            DuplicatePairs pairs,
            Vault vault,
            DatabaseClock clock) {
        this.journal = journal;
        this.signOns = signOns;
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.prints = prints;
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(
            identity = "finding-duplicates",
            every = "{plenary.signons.compare-every:5s}",
            delayed = "7s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        look();
    }

    /**
     * Compares the names of all sign-ons that the journal tells of and that were not compared yet.
     *
     * @return how many were; 0 also when another node is at it
     */
    public int look() {
        int compared = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().timeout(600).call(this::lookOnce);
            compared += Math.max(0, some);
        } while (some >= 0);
        return compared;
    }

    // -1 when there was nothing to read.
    private int lookOnce() {
        Optional<JournalOfNames.Read> read = journal.readOn();
        if (read.isEmpty()) {
            return -1;
        }
        read.get().signOns().forEach(this::compareAlone);
        return read.get().signOns().size();
    }

    // One that cannot be read must not keep all that come after it from being compared.
    private void compareAlone(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> compare(id));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The name of sign-on %s was not compared", id);
        }
    }

    /** The sign-ons of a letter that a name is like, the likeliest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<SignOn> like(Letter letter, Named named) {
        record Found(SignOn signOn, double strength) {}
        List<Found> found = new ArrayList<>();
        for (SignOn other : candidates(letter, named)) {
            double strength = Likeness.between(named, named(other)).strength();
            if (strength >= Likeness.SUGGESTED) {
                found.add(new Found(other, strength));
            }
        }
        found.sort((a, b) -> Double.compare(b.strength(), a.strength()));
        return found.stream().map(Found::signOn).toList();
    }

    private void compare(UUID id) {
        SignOn signOn = signOns.findById(id);
        if (signOn == null || !isCompared(signOn)) {
            prints.forget(id);
            // Its name is one more by which the one that was kept is known from now on.
            Optional.ofNullable(signOn).flatMap(SignOn::supersededBy).ifPresent(this::compare);
            return;
        }
        Named named = named(signOn);
        prints.write(signOn.letter().id(), id, named);
        for (SignOn other : candidates(signOn.letter(), named)) {
            if (other.id().equals(id) || pairs.known(id, other.id())) {
                continue;
            }
            Likeness likeness = Likeness.between(named, named(other));
            if (likeness.isSuggested() && !areParentAndChapter(signOn, other)) {
                pairs.persist(
                        new DuplicatePair(suggestion(signOn, other), id, other.id(), likeness));
            }
        }
    }

    private List<SignOn> candidates(Letter letter, Named named) {
        List<UUID> near = prints.near(letter.id(), named);
        return near.isEmpty()
                ? List.of()
                : signOns.list("id in ?1", near).stream()
                        .filter(FindingDuplicates::isCompared)
                        .toList();
    }

    // Under all its names: those of the register, and those it signed with and that gave way.
    private Named named(SignOn signOn) {
        Identity who = signOn.identity(vault);
        List<String> aliases = new ArrayList<>();
        Optional.ofNullable(who.organisation())
                .flatMap(organisations::findByIdOptional)
                .ifPresent(known -> aliases.addAll(known.profile().aliases()));
        signOns.list("supersededBy = ?1 and state = SUPERSEDED and erasedAt is null", signOn.id())
                .forEach(merged -> aliases.add(merged.identity(vault).name()));
        return new Named(who.name(), aliases, signOn.country());
    }

    private boolean areParentAndChapter(SignOn one, SignOn other) {
        UUID a = one.identity(vault).organisation();
        UUID b = other.identity(vault).organisation();
        return a != null && b != null && affiliations.areRelated(a, b);
    }

    // The one suggestion of all that both hang together with, or a new one if they would be many.
    private DuplicateSuggestion suggestion(SignOn one, SignOn other) {
        Set<UUID> existing = new TreeSet<>(pairs.suggestionsOf(one.id()));
        existing.addAll(pairs.suggestionsOf(other.id()));
        List<DuplicateSuggestion> found =
                existing.stream()
                        .flatMap(id -> duplicates.locked(one.letter(), id).stream())
                        .toList();
        List<DuplicatePair> together = pairs.open(existing);
        if (found.isEmpty() || members(together).size() >= MOST_TOGETHER) {
            var made = new DuplicateSuggestion(one.letter(), clock.now());
            duplicates.persist(made);
            return made;
        }
        DuplicateSuggestion first = found.get(0);
        together.forEach(pair -> pair.moveTo(first));
        first.takeUp();
        return first;
    }

    /** Whether it has a say: of an organisation, in force or waiting, and still with a name. */
    static boolean isCompared(SignOn signOn) {
        return signOn.kind() == SignOnKind.ORGANISATION
                && signOn.erasedAt().isEmpty()
                && COMPARED.contains(signOn.state());
    }

    static Set<UUID> members(Collection<DuplicatePair> pairs) {
        Set<UUID> members = new TreeSet<>();
        pairs.forEach(
                pair -> {
                    members.add(pair.one());
                    members.add(pair.other());
                });
        return members;
    }
}
