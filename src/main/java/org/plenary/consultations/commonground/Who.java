package org.plenary.consultations.commonground;

import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.shared.secrecy.Vault;

/**
 * Who answers: an organisation, or somebody in their own right.
 *
 * @param organisation null for a person
 */
record Who(Actor actor, Organisation organisation) {
    static final String PEOPLE = "people";

    /** By which answers are found again without a name; another one for each round. */
    String mark(Vault vault, Round round) {
        return vault.mark(
                "common-ground",
                round.id().toString(),
                organisation == null ? "person" : "organisation",
                (organisation == null ? actor.person() : organisation.id()).toString());
    }

    String region() {
        return organisation == null ? "" : organisation.region();
    }

    String category() {
        return organisation == null ? PEOPLE : organisation.category().slug();
    }

    Optional<UUID> id() {
        return Optional.ofNullable(organisation).map(Organisation::id);
    }

    String name() {
        return organisation == null ? actor.name() : organisation.name();
    }
}
