package org.plenary.signons.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every two sign-ons that were ever found to be alike. */
@ApplicationScoped
class DuplicatePairs implements PanacheRepositoryBase<DuplicatePair, UUID> {
    /** The undecided ones of suggestions, the strongest first. */
    List<DuplicatePair> open(Collection<UUID> suggestions) {
        return suggestions.isEmpty()
                ? List.of()
                : list(
                        "suggestion in ?1 and decision is null order by strength desc, id",
                        suggestions);
    }

    /** Those that a decision was about. */
    List<DuplicatePair> decidedBy(DuplicateDecision decision) {
        return list("decision", decision.id());
    }

    /** Whether these two were compared and found alike before, decided or not. */
    boolean known(UUID a, UUID b) {
        return count("(one = ?1 and other = ?2) or (one = ?2 and other = ?1)", a, b) > 0;
    }

    /** The suggestions in which a sign-on stands undecided. */
    Set<UUID> suggestionsOf(UUID signOn) {
        return new LinkedHashSet<>(
                list("(one = ?1 or other = ?1) and decision is null order by id", signOn).stream()
                        .map(DuplicatePair::suggestion)
                        .toList());
    }
}
