package org.plenary.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.IdentityProvider;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Power;

@PlenaryTest
class WorldTest {
    @Inject World world;
    @Inject IdentityProvider identities;
    @Inject Organisations organisations;

    @Test
    void keycloakKnowsEverybodysPlace() {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var signer = world.person(member, Power.SIGN);

        var keycloakId = organisations.findById(member.id()).keycloakId().orElseThrow();
        assertTrue(identities.organisationsOf(signer.id()).contains(keycloakId));
        assertTrue(identities.isReachable());
        assertEquals(signer.id(), identities.accountByEmail(signer.email()).orElseThrow().id());
        assertEquals(keycloakId, identities.register(member.id(), member.slug(), member.name()));
        identities.addMember(keycloakId, signer.id());

        world.leave(signer, member);

        assertEquals(0, identities.organisationsOf(signer.id()).size());
        identities.removeMember(keycloakId, signer.id());
    }
}
