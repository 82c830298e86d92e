package org.plenary.organisations.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.organisations.Actor;
import org.plenary.organisations.IdentityProvider;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.web.Refusal;

/** Memberships as Keycloak has them at this moment, where a token's word is not enough. */
@ApplicationScoped
public class LiveMemberships {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 10_000;

    private final IdentityProvider identities;
    private final Organisations organisations;
    private final Map<UUID, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(Set<UUID> organisations, long at) {}

    LiveMemberships(IdentityProvider identities, Organisations organisations) {
        this.identities = identities;
        this.organisations = organisations;
    }

    /**
     * Lets a weighty act (signing, voting, deciding) go on only if Keycloak says now that the actor
     * belongs to the organisation they act for. Always asked anew.
     *
     * @throws org.plenary.shared.web.RefusedException in the words of {@code
     *     organisations.refusal.acting-for-nobody} or {@code …membership-not-confirmed} (403), or
     *     {@code …identity-service-away} (503)
     */
    public void require(Actor actor) {
        if (actor.actingFor() == null) {
            throw Refusal.forbidden("organisations.refusal.acting-for-nobody").asException();
        }
        Organisation organisation = organisations.findById(actor.actingFor());
        try {
            Set<UUID> confirmed = identities.organisationsOf(actor.person());
            if (organisation == null
                    || organisation.keycloakId().filter(confirmed::contains).isEmpty()) {
                throw Refusal.forbidden("organisations.refusal.membership-not-confirmed")
                        .asException();
            }
        } catch (IdentityProvider.Away away) {
            throw Refusal.unavailable("organisations.refusal.identity-service-away").asException();
        } catch (IdentityProvider.Unknown gone) {
            throw Refusal.forbidden("organisations.refusal.membership-not-confirmed").asException();
        }
    }

    /**
     * Keycloak's ids of the organisations a person belongs to, as of a few seconds ago; none while
     * Keycloak is away.
     */
    Set<UUID> recently(UUID person) {
        long now = System.nanoTime();
        Answer known = answers.get(person);
        if (known != null && now - known.at < KEPT.toNanos()) {
            return known.organisations;
        }
        if (answers.size() > MOST_KEPT) {
            answers.clear();
        }
        Set<UUID> organisationsNow = ask(person);
        answers.put(person, new Answer(organisationsNow, now));
        return organisationsNow;
    }

    private Set<UUID> ask(UUID person) {
        try {
            return identities.organisationsOf(person);
        } catch (IdentityProvider.Away | IdentityProvider.Unknown none) {
            return Set.of();
        }
    }

    void forget(UUID person) {
        answers.remove(person);
    }
}
