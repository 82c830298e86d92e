package org.plenary.organisations.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.IdentityProvider;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Power;
import org.plenary.shared.web.RefusedException;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class KeycloakAwayTest {
    @Inject World world;
    @Inject Organisations organisations;
    @Inject LiveMemberships live;
    @Inject IdentityProvider keycloak;

    @ConfigProperty(name = "plenary.keycloak.url")
    String url;

    @Test
    void deadPortIsAway() throws IOException {
        var identities = nobodyThere();

        assertFalse(identities.isReachable());
        assertThrows(
                IdentityProvider.Away.class, () -> identities.organisationsOf(UUID.randomUUID()));
        assertThrows(
                IdentityProvider.Away.class,
                () -> identities.register(UUID.randomUUID(), "slug", "Name"));
        identities.close();
    }

    @Test
    void wrongSecretIsAwayAndNotARefusal() {
        var identities = new KeycloakIdentities(url, "plenary", "wrong");

        assertThrows(
                IdentityProvider.Away.class, () -> identities.organisationsOf(UUID.randomUUID()));
        identities.close();
    }

    @Test
    void strangersAreUnknownForGood() {
        var organisation = world.organisation("Known", "KE");
        var id = organisations.findById(organisation.id()).keycloakId().orElseThrow();

        assertThrows(
                IdentityProvider.Unknown.class, () -> keycloak.addMember(id, UUID.randomUUID()));
        assertEquals(Optional.empty(), keycloak.accountByEmail("nobody@nowhere.example"));
    }

    @Test
    void weightyActNeedsKeycloaksWordNow() throws IOException {
        var organisation = world.organisation("Weighty", "KE");
        var member = world.person(organisation, Power.SIGN);
        var actor = member.actingFor(organisation);

        live.require(actor);

        keycloak.removeMember(
                organisations.findById(organisation.id()).keycloakId().orElseThrow(), member.id());
        var refused = assertThrows(RefusedException.class, () -> live.require(actor));
        assertEquals(403, refused.refusal().status());

        var away = new LiveMemberships(nobodyThere(), organisations);
        refused = assertThrows(RefusedException.class, () -> away.require(actor));
        assertEquals(503, refused.refusal().status());
        assertEquals(Set.of(), away.recently(member.id()));
    }

    @Test
    void organisationsOfTheSameNameAreBothKnown() {
        UUID one = keycloak.register(UUID.randomUUID(), "same-" + World.unique(), "Same name");
        UUID other = keycloak.register(UUID.randomUUID(), "same-" + World.unique(), "Same name");

        assertFalse(one.equals(other));
        assertTrue(keycloak.isReachable());
    }

    private static KeycloakIdentities nobodyThere() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return new KeycloakIdentities(
                    "http://localhost:" + socket.getLocalPort(), "plenary", "secret");
        }
    }
}
