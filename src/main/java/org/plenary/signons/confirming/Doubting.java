package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.organisations.Level;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Profile;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Letter;
import org.plenary.signons.Marks;
import org.plenary.signons.SignOns;

/**
 * Finds what makes a person look before a submission counts. The sender is told that somebody
 * looks, never why: that would tell who has signed.
 */
@ApplicationScoped
class Doubting {
    private final Organisations organisations;
    private final SignOns signOns;
    private final Vault vault;

    Doubting(Organisations organisations, SignOns signOns, Vault vault) {
        this.organisations = organisations;
        this.signOns = signOns;
        this.vault = vault;
    }

    /** What speaks against a submission, and what for it. */
    record Finding(Set<Doubt> doubts, Evidence evidence) {}

    /**
     * Looks at a submission at the moment of its confirmation.
     *
     * @param before what was doubtful when it came
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Finding about(Letter letter, Said said, Set<Doubt> before) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(before);
        if (letter.conditions().reviewAll()) {
            doubts.add(Doubt.ALL);
        }
        if (said.inOwnName()) {
            return new Finding(doubts, Evidence.NONE);
        }
        String country = said.country().isEmpty() ? null : said.country();
        List<Organisation> registered = registered(said, country);
        Evidence evidence =
                registered.stream()
                        .map(one -> one.profile().website())
                        .filter(Objects::nonNull)
                        .map(site -> Evidence.of(said.domain(), said.website(), site))
                        .filter(found -> found == Evidence.REGISTER)
                        .findFirst()
                        .orElse(Evidence.of(said.domain(), said.website(), null));
        if (!registered.isEmpty() && evidence != Evidence.REGISTER) {
            doubts.add(Doubt.REGISTERED);
        }
        boolean stands =
                !signOns.standingUnder(letter, Names.spellings(said.name()), country).isEmpty()
                        || registered.stream()
                                .anyMatch(
                                        one ->
                                                signOns.standingFor(letter, one.id()).isPresent()
                                                        || signOns.standingUnderTheNameOf(
                                                                        letter, one)
                                                                .isPresent());
        if (stands) {
            doubts.add(Doubt.DUPLICATE);
        }
        return new Finding(doubts, evidence);
    }

    /**
     * Of several organisations' submissions those about which there can be nothing to doubt: the
     * register knows none of their names in their country, none stands, and no two share one.
     * {@link #about} would find nothing either; the others have to be looked at one by one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<Said> beyondDoubt(Letter letter, List<Said> several) {
        Map<Said, Organisations.NameIn> names = new LinkedHashMap<>();
        several.forEach(
                said ->
                        names.put(
                                said,
                                new Organisations.NameIn(
                                        said.name(),
                                        said.country().isEmpty() ? null : said.country())));
        Set<Organisations.NameIn> registered = organisations.known(List.copyOf(names.values()));
        Map<Said, Set<String>> marks = new LinkedHashMap<>();
        names.forEach((said, name) -> marks.put(said, marks(letter, name)));
        Set<String> taken =
                new HashSet<>(
                        signOns.standingMarks(
                                letter, marks.values().stream().flatMap(Set::stream).toList()));
        Set<Said> free = new LinkedHashSet<>();
        marks.forEach(
                (said, theirs) -> {
                    if (!registered.contains(names.get(said))
                            && Collections.disjoint(taken, theirs)) {
                        free.add(said);
                    }
                    taken.addAll(theirs);
                });
        return free;
    }

    private Set<String> marks(Letter letter, Organisations.NameIn name) {
        Marks marks = new Marks(vault, letter.id());
        return Names.spellings(name.name()).stream()
                .map(key -> marks.name(key, name.country()))
                .collect(Collectors.toSet());
    }

    private List<Organisation> registered(Said said, String country) {
        return organisations.alike(
                new Profile(
                        said.name(),
                        List.of(),
                        null,
                        Level.NATIONAL,
                        country,
                        country == null ? Geo.WORLD : Geo.regionOf(country).orElse(Geo.WORLD),
                        null,
                        List.of()));
    }
}
