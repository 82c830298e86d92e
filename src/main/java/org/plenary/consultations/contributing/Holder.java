package org.plenary.consultations.contributing;

import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Refusal;

/**
 * Who writes a contribution, as the address of its pages says: "ours", "mine", or the token of a
 * link.
 */
record Holder(Bearer bearer, String key, Actor actor) {
    /**
     * Reads the address.
     *
     * @throws org.plenary.shared.web.RefusedException if "ours" is asked for by somebody who acts
     *     for nobody
     */
    static Holder of(String key, Actor actor) {
        if (Bearer.ORGANISATION.key().equals(key)) {
            if (actor.organisation().isEmpty()) {
                throw Refusal.forbidden("organisations.refusal.acting-for-nobody").asException();
            }
            return new Holder(Bearer.ORGANISATION, key, actor);
        }
        return new Holder(
                Bearer.PERSON.key().equals(key) ? Bearer.PERSON : Bearer.NOBODY, key, actor);
    }

    /** Whether the address is for people who have signed in. */
    static boolean wantsSignIn(String key) {
        return Bearer.ORGANISATION.key().equals(key) || Bearer.PERSON.key().equals(key);
    }

    /**
     * By what the contribution is found again without being named: a keyed hash, another one for
     * each consultation; nothing for nobody.
     */
    Optional<String> mark(Vault vault, UUID consultation) {
        return switch (bearer) {
            case ORGANISATION ->
                    Optional.of(mark(vault, consultation, "organisation", actor.actingFor()));
            case PERSON -> Optional.of(mark(vault, consultation, "person", actor.person()));
            case NOBODY, MEETING, PAPER -> Optional.empty();
        };
    }

    private static String mark(Vault vault, UUID consultation, String what, UUID who) {
        return vault.mark("contribution", consultation.toString(), what, who.toString());
    }
}
