package org.plenary.organisations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenary.organisations.Json.Me;
import org.plenary.organisations.Json.Mine;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;

/** Who the caller is here, for programs. */
@Path("/api/v1/me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
class MeApi {
    private final CurrentActor actor;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Mandates mandates;
    private final DatabaseClock clock;

    MeApi(
            CurrentActor actor,
            Organisations organisations,
            Memberships memberships,
            Mandates mandates,
            DatabaseClock clock) {
        this.actor = actor;
        this.organisations = organisations;
        this.memberships = memberships;
        this.mandates = mandates;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Me, my organisations, and what I may do in their names",
            description =
                    "The header X-Acting-For (id or slug) chooses one of several organisations.")
    public Me me() {
        Actor me = actor.signedIn();
        Instant now = clock.now();
        List<Mandate> mine = mandates.ofPerson(me.person());
        return new Me(
                me.person(),
                me.name(),
                actor.email(),
                me.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toCollection(TreeSet::new)),
                me.actingFor(),
                organisations.byIds(me.memberOf()).stream()
                        .sorted(Comparator.comparing(Organisation::foldedName))
                        .map(
                                organisation ->
                                        new Mine(
                                                organisation.id(),
                                                organisation.slug(),
                                                organisation.name(),
                                                memberships
                                                        .of(me.person(), organisation.id())
                                                        .filter(Membership::administrator)
                                                        .isPresent(),
                                                powers(mine, organisation.id(), now)))
                        .toList());
    }

    private static Set<String> powers(List<Mandate> mandates, UUID organisation, Instant now) {
        return mandates.stream()
                .filter(mandate -> mandate.organisation().equals(organisation))
                .filter(mandate -> mandate.inForce(now))
                .flatMap(mandate -> mandate.powers().stream())
                .map(Power::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
