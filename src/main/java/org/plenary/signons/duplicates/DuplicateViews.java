package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Identity;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.signons.duplicates.DuplicatesView.Because;
import org.plenary.signons.duplicates.DuplicatesView.Chosen;
import org.plenary.signons.duplicates.DuplicatesView.Decided;
import org.plenary.signons.duplicates.DuplicatesView.Group;
import org.plenary.signons.duplicates.DuplicatesView.Member;

/** Puts into words for coordinators what was found; unseals names, so for nobody else. */
@ApplicationScoped
class DuplicateViews {
    private final DuplicatePairs pairs;
    private final SignOns signOns;
    private final Organisations organisations;
    private final Persons persons;
    private final RememberingNames remembering;
    private final Vault vault;

    DuplicateViews(
            DuplicatePairs pairs,
            SignOns signOns,
            Organisations organisations,
            Persons persons,
            RememberingNames remembering,
            Vault vault) {
        this.pairs = pairs;
        this.signOns = signOns;
        this.organisations = organisations;
        this.persons = persons;
        this.remembering = remembering;
        this.vault = vault;
    }

    /** Each suggestion with those of its sign-ons that still have a say. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Group> groups(List<DuplicateSuggestion> suggestions, Chosen chosen, Actor coordinator) {
        List<DuplicatePair> all =
                pairs.open(suggestions.stream().map(DuplicateSuggestion::id).toList());
        Map<UUID, SignOn> known = byId(FindingDuplicates.members(all));
        known.values().removeIf(signOn -> !FindingDuplicates.isCompared(signOn));
        return suggestions.stream()
                .map(
                        suggestion -> {
                            List<DuplicatePair> own =
                                    all.stream()
                                            .filter(p -> p.suggestion().equals(suggestion.id()))
                                            .filter(p -> p.isWithin(known.keySet()))
                                            .toList();
                            return group(suggestion, own, known, chosen, coordinator);
                        })
                .toList();
    }

    private Group group(
            DuplicateSuggestion suggestion,
            List<DuplicatePair> own,
            Map<UUID, SignOn> known,
            Chosen chosen,
            Actor coordinator) {
        boolean again = suggestion.id().equals(chosen.suggestion());
        List<SignOn> members =
                FindingDuplicates.members(own).stream()
                        .map(known::get)
                        .sorted(Comparator.comparing(this::rank).thenComparing(SignOn::at))
                        .toList();
        UUID keep = again ? chosen.keep() : members.get(0).id();
        return new Group(
                suggestion.id(),
                suggestion.foundAt(),
                members.stream()
                        .map(
                                one ->
                                        member(
                                                one,
                                                one.id().equals(keep),
                                                !again || chosen.same().contains(one.id())))
                        .toList(),
                own.stream()
                        .map(
                                pair ->
                                        new Because(
                                                name(known.get(pair.one())),
                                                name(known.get(pair.other())),
                                                pair.reasons()))
                        .toList(),
                remembering.offeredFor(members, coordinator).map(Organisation::name).orElse(""));
    }

    // Whom to keep unless a coordinator chooses otherwise: who counts, who is registered, who came
    // first.
    private int rank(SignOn signOn) {
        boolean registered = signOn.identity(vault).organisation() != null;
        return (signOn.state().stands() ? 0 : 2) + (registered ? 0 : 1);
    }

    private Member member(SignOn signOn, boolean keep, boolean same) {
        Identity who = signOn.identity(vault);
        return new Member(
                signOn.id(),
                who.name(),
                signOn.country(),
                signOn.category().map(StakeholderCategory::slug).orElse(""),
                Optional.ofNullable(who.organisation())
                        .flatMap(organisations::findByIdOptional)
                        .map(Organisation::href)
                        .orElse(""),
                signOn.source().slug(),
                signOn.state().slug(),
                signOn.visibility().slug(),
                signOn.visibility().sealed(),
                signOn.state().counts(),
                signOn.at(),
                signOn.version(),
                keep,
                same);
    }

    /** What was found, with the names as they are now. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Decided> decided(List<DuplicateDecision> decisions) {
        Map<UUID, Set<UUID>> members = new HashMap<>();
        Set<UUID> all = new HashSet<>();
        for (DuplicateDecision decision : decisions) {
            Set<UUID> own = members(decision);
            members.put(decision.id(), own);
            all.addAll(own);
        }
        Map<UUID, SignOn> known = byId(all);
        Map<UUID, Person> people =
                persons.byIds(decisions.stream().map(DuplicateDecision::person).toList());
        return decisions.stream()
                .map(
                        decision ->
                                new Decided(
                                        decision.id(),
                                        decision.verdict().slug(),
                                        decision.kept().map(known::get).map(this::name).orElse(""),
                                        members.get(decision.id()).stream()
                                                .filter(
                                                        id ->
                                                                !Optional.of(id)
                                                                        .equals(decision.kept()))
                                                .map(known::get)
                                                .map(this::name)
                                                .toList(),
                                        decision.at(),
                                        Optional.ofNullable(people.get(decision.person()))
                                                .map(Person::name)
                                                .orElse(""),
                                        decision.undoneAt().orElse(null)))
                .toList();
    }

    private Set<UUID> members(DuplicateDecision decision) {
        if (decision.kept().isEmpty()) {
            return decision.undoneAt().isPresent()
                    ? FindingDuplicates.members(pairs.open(List.of(decision.suggestion())))
                    : FindingDuplicates.members(pairs.decidedBy(decision));
        }
        Set<UUID> members = new HashSet<>();
        Stream.concat(
                        decision.kept().stream(),
                        decision.merged().stream().map(MergedSignOn::signOn))
                .forEach(members::add);
        return members;
    }

    private String name(SignOn signOn) {
        String name = signOn.erasedAt().isPresent() ? null : signOn.identity(vault).name();
        return name == null ? "…" : name;
    }

    private Map<UUID, SignOn> byId(Collection<UUID> ids) {
        Map<UUID, SignOn> found = new HashMap<>();
        if (!ids.isEmpty()) {
            signOns.list("id in ?1", ids).forEach(signOn -> found.put(signOn.id(), signOn));
        }
        return found;
    }
}
