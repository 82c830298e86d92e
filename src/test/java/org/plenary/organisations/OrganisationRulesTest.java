package org.plenary.organisations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.shared.web.RefusedException;

class OrganisationRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();

    @Test
    void mandateHoldsFromItsFirstInstantUntilBeforeItsEnd() {
        var mandate = mandate(NOW, NOW.plusSeconds(60));

        assertFalse(mandate.inForce(NOW.minusMillis(1)));
        assertTrue(mandate.inForce(NOW));
        assertTrue(mandate.inForce(NOW.plusSeconds(59)));
        assertFalse(mandate.inForce(NOW.plusSeconds(60)));
    }

    @Test
    void endedMandateHeldUntilItWasEnded() {
        var mandate = mandate(NOW, null);

        assertTrue(mandate.end(PERSON, NOW.plusSeconds(10)));

        assertTrue(mandate.inForce(NOW.plusSeconds(9)));
        assertFalse(mandate.inForce(NOW.plusSeconds(10)));
        assertFalse(mandate.end(PERSON, NOW.plusSeconds(20)));
        assertEquals(Optional.of(NOW.plusSeconds(10)), mandate.endedAt());
    }

    @Test
    void lapsedMandateCannotBeEnded() {
        assertFalse(mandate(NOW, NOW.plusSeconds(60)).end(PERSON, NOW.plusSeconds(60)));
    }

    @Test
    void mandateGivesWhatItSaysAndNothingElse() {
        var mandate = mandate(NOW, null);

        assertTrue(mandate.gives(Power.SIGN));
        assertFalse(mandate.gives(Power.VOTE));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mandate(PERSON, ORGANISATION, Set.of(), NOW, null, PERSON, null, NOW));
    }

    @Test
    void secretariatBelongsToItsCoalitionForGood() {
        var coalition = new Coalition("c", "C", "purpose", ORGANISATION, NOW);
        UUID other = UUID.randomUUID();

        assertTrue(coalition.includes(ORGANISATION));
        assertFalse(coalition.release(ORGANISATION));
        assertTrue(coalition.admit(other));
        assertFalse(coalition.admit(other));
        assertTrue(coalition.release(other));
        assertFalse(coalition.release(other));
    }

    @Test
    void onlyCoordinatorsWhoActForTheSecretariatRunACoalition() {
        var coalition = new Coalition("c", "C", "purpose", ORGANISATION, NOW);
        UUID other = UUID.randomUUID();

        assertTrue(actor(ORGANISATION, Role.COORDINATOR).coordinates(coalition));
        assertFalse(actor(ORGANISATION).coordinates(coalition));
        assertFalse(actor(other, Role.COORDINATOR).coordinates(coalition));
        assertFalse(Convening.mayAdmit(actor(other, Role.COORDINATOR), coalition));
        assertTrue(Convening.mayAdmit(actor(other, Role.PLATFORM_ADMIN), coalition));
        assertFalse(Convening.mayFound(actor(ORGANISATION, Role.COORDINATOR)));
    }

    @Test
    void nobodyActsForAnOrganisationTheyAreNotIn() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Actor(PERSON, "P", ORGANISATION, Set.of(), Set.of()));
    }

    @Test
    void invitationLivesFourteenDays() {
        var invitation = invitation("token");

        assertEquals(Invitation.State.OPEN, invitation.state(NOW.plus(Duration.ofDays(13))));
        assertEquals(Invitation.State.EXPIRED, invitation.state(NOW.plus(Duration.ofDays(14))));
        assertThrows(
                RefusedException.class,
                () -> invitation.accept(PERSON, "a@b.example", NOW.plus(Duration.ofDays(14))));
    }

    @Test
    void invitationIsUsedOnce() {
        var invitation = invitation("token");

        invitation.accept(PERSON, "other@b.example", NOW);

        assertEquals(Invitation.State.ACCEPTED, invitation.state(NOW));
        assertEquals(Optional.of("other@b.example"), invitation.acceptedFromElsewhere());
        assertThrows(RefusedException.class, () -> invitation.accept(PERSON, "a@b.example", NOW));
        assertThrows(RefusedException.class, () -> invitation.revoke(PERSON, NOW));
        assertThrows(RefusedException.class, () -> invitation.renew("new", NOW));
    }

    @Test
    void revokedInvitationLetsNobodyIn() {
        var invitation = invitation("token");

        invitation.revoke(PERSON, NOW);

        var refused =
                assertThrows(
                        RefusedException.class,
                        () -> invitation.accept(PERSON, "a@b.example", NOW));
        assertEquals(410, refused.refusal().status());
    }

    @Test
    void tokensAreLongAndTheirHashesBoundToTheirPurpose() {
        assertEquals(43, Invitation.newToken().length());
        assertNotEquals(Invitation.newToken(), Invitation.newToken());
        assertTrue(Invitation.hash("x").matches("[0-9a-f]{64}"));
        // sha256("x") without a purpose
        assertNotEquals(
                "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                Invitation.hash("x"));
    }

    @Test
    void addressesAreMadeFromNamesInAnyScript() {
        assertEquals(
                "reseau-sahelien-d-acces",
                Slugs.of("Réseau sahélien — d’accès").replace("dacces", "d-acces"));
        assertEquals("cistaa-voda", Slugs.of("Чистая вода").replace("cistaya", "cistaa"));
        assertTrue(Slugs.of("青山").matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertTrue(Slugs.of("جمعية أمل").matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertEquals("organisation", Slugs.of("★ ★"));
        assertTrue(Slugs.of("word ".repeat(50)).length() <= 60);
    }

    @Test
    void namesAreComparedWithoutAccentsAndCase() {
        assertEquals(Folded.of("asociacion lodz"), Folded.of("Asociación ŁÓDŹ"));
        assertEquals("tierra viva", Folded.of("  Tierra-Viva! "));
        assertEquals(List.of("a", "b"), Folded.words("Á b"));
        assertTrue(Folded.names("A B", List.of("C")).contains(Folded.whole("c")));
        assertFalse(Folded.names("A B", List.of()).contains(Folded.whole("a")));
    }

    @Test
    void cursorStandsForItsPlaceAndNothingElse() {
        var place = new Position("école à 声", UUID.randomUUID());

        assertEquals(Optional.of(place), Position.at(place.cursor()));
        assertEquals(Optional.empty(), Position.at("nonsense"));
        assertEquals(Optional.empty(), Position.at("%%%"));
        assertEquals(Optional.empty(), Position.at(null));
    }

    @Test
    void regionFollowsFromTheCountryOfANationalOrganisation() {
        assertEquals("002", form("national", "KE", "150").toProfile().region());
        assertEquals("001", form("global", "", "").toProfile().region());
        assertEquals("150", form("regional", "BE", "150").toProfile().region());
        assertEquals("150", form("regional", "BE", "").toProfile().region());
    }

    private static OrganisationForm form(String level, String country, String region) {
        return new OrganisationForm(
                "N", List.of(), "academia", level, country, region, "", List.of("en"));
    }

    private static Mandate mandate(Instant from, Instant until) {
        return new Mandate(
                PERSON, ORGANISATION, Set.of(Power.SIGN), from, until, PERSON, "board", NOW);
    }

    private static Invitation invitation(String token) {
        return new Invitation(ORGANISATION, "a@b.example", false, "en", token, PERSON, NOW);
    }

    private static Actor actor(UUID organisation, Role... roles) {
        return new Actor(PERSON, "Somebody", organisation, Set.of(organisation), Set.of(roles));
    }
}
