package org.plenary.statements;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.web.Refusal;

/** Who stands around a statement: its drafting group, within its coalition. */
record Circle(Coalition coalition, Set<UUID> draftingGroup) {
    /** Why the group cannot be this one. */
    Optional<Refusal> refuses() {
        return coalition.members().containsAll(draftingGroup)
                ? Optional.empty()
                : Optional.of(Refusal.invalid("statements.refused.group-outside-coalition"));
    }

    /** Whether this person may read what is meant for an audience. */
    boolean reads(Visibility audience, Actor actor) {
        return audience == Visibility.PUBLIC
                || actor.memberOf().stream().anyMatch(own -> isIn(audience, own))
                || actor.coordinates(coalition);
    }

    private boolean isIn(Visibility audience, UUID organisation) {
        return audience == Visibility.COALITION
                ? coalition.includes(organisation)
                : coalition.isSecretariat(organisation)
                        || draftingGroup.contains(organisation) && coalition.includes(organisation);
    }

    /** Whether this person may work on the words: for an organisation of the group, or all. */
    boolean drafts(Actor actor) {
        return actor.coordinates(coalition)
                || actor.organisation()
                        .filter(draftingGroup::contains)
                        .filter(coalition::includes)
                        .isPresent();
    }
}
