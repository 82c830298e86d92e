package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Administering;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Profile;
import org.plenary.organisations.Registering;
import org.plenary.shared.names.Names;
import org.plenary.signons.SignOn;

/**
 * Lets the register remember the other names of an organisation that was merged, so that they are
 * known the next time. Only for those who keep the organisation's entry, and only of names that
 * everybody may see: the register is public.
 */
@ApplicationScoped
class RememberingNames {
    private static final int MOST_ALIASES = 20;
    private static final int LONGEST_ALIAS = 200;

    private final Organisations organisations;
    private final Administering administering;
    private final Registering registering;

    RememberingNames(
            Organisations organisations, Administering administering, Registering registering) {
        this.organisations = organisations;
        this.administering = administering;
        this.registering = registering;
    }

    /**
     * The registered organisation among them whose entry the coordinator keeps, if there is one.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Organisation> offeredFor(Collection<SignOn> signOns, Actor coordinator) {
        List<Organisation> registered =
                signOns.stream()
                        .flatMap(signOn -> signOn.organisation().stream())
                        .flatMap(id -> organisations.findByIdOptional(id).stream())
                        .toList();
        return registered.size() == 1
                        && administering.allowed(coordinator, registered.get(0))
                        && !newNames(registered.get(0), signOns).isEmpty()
                ? Optional.of(registered.get(0))
                : Optional.empty();
    }

    /** Adds the names to the entry; nothing if the coordinator does not keep it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(Collection<SignOn> signOns, Actor coordinator) {
        offeredFor(signOns, coordinator)
                .ifPresent(
                        organisation -> {
                            Profile before = organisation.profile();
                            List<String> aliases = new ArrayList<>(before.aliases());
                            aliases.addAll(newNames(organisation, signOns));
                            registering.describe(
                                    organisation,
                                    new Profile(
                                            before.name(),
                                            aliases.stream().limit(MOST_ALIASES).toList(),
                                            before.category(),
                                            before.level(),
                                            before.country(),
                                            before.region(),
                                            before.website(),
                                            before.languages()),
                                    coordinator);
                        });
    }

    private static Set<String> newNames(Organisation organisation, Collection<SignOn> signOns) {
        Set<String> known = new LinkedHashSet<>(Names.spellings(organisation.name()));
        organisation.profile().aliases().forEach(alias -> known.addAll(Names.spellings(alias)));
        Set<String> names = new LinkedHashSet<>();
        signOns.stream()
                .flatMap(signOn -> signOn.name().stream())
                .filter(name -> name.length() <= LONGEST_ALIAS && known.add(Names.key(name)))
                .forEach(names::add);
        return names;
    }
}
