package org.plenary.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.Asked.COALITION;
import static org.plenary.consultations.Asked.COORDINATOR;
import static org.plenary.consultations.Asked.NOON;
import static org.plenary.consultations.TimetableTest.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Level;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Profile;
import org.plenary.organisations.StakeholderCategory;

class ConsultationTest {
    private final Consultation local = Asked.at(Level.LOCAL);
    private final Consultation national = Asked.at(Level.NATIONAL);
    private final Consultation global = Asked.at(Level.GLOBAL);

    @Test
    void whatIsHeardGoesUpAndNeverRoundInCircles() {
        local.feed(national, COORDINATOR);
        national.feed(global, COORDINATOR);

        refused("parent-below", () -> global.feed(Asked.at(Level.LOCAL), COORDINATOR));
        refused("circle", () -> local.feed(local, COORDINATOR));

        Consultation other = Asked.at(Level.NATIONAL);
        other.feed(national, COORDINATOR);
        refused("circle", () -> national.feed(other, COORDINATOR));
    }

    @Test
    void aTreeStaysWithinItsCoalition() {
        Coalition elsewhere = new Coalition("elsewhere", "Elsewhere", "", UUID.randomUUID(), NOON);

        refused(
                "parent-elsewhere",
                () -> local.feed(Asked.of(elsewhere, Asked.details(Level.GLOBAL)), COORDINATOR));
    }

    @Test
    void aLevelFitsBetweenParentAndChildren() {
        local.feed(national, COORDINATOR);

        refused(
                "level-below-children",
                () -> global.describe(Asked.details(Level.LOCAL), List.of(national), COORDINATOR));
        refused(
                "level-above-parent",
                () -> local.describe(Asked.details(Level.GLOBAL), List.of(), COORDINATOR));
        local.describe(Asked.details(Level.NATIONAL), List.of(), COORDINATOR);
        assertEquals(Level.NATIONAL, local.reach().level());
    }

    @Test
    void eachLevelHasAnAreaOfItsOwnKind() {
        refused("area.national", () -> Reach.of(Level.NATIONAL, "142", ""));
        refused("area.regional", () -> Reach.of(Level.REGIONAL, "NP", ""));
        refused("area.regional", () -> Reach.of(Level.REGIONAL, "001", ""));
        refused("place", () -> Reach.of(Level.LOCAL, "NP", " "));
        assertEquals("001", Reach.of(Level.GLOBAL, "NP", "Kathmandu").area());
        assertEquals("", Reach.of(Level.GLOBAL, "NP", "Kathmandu").place());
    }

    @Test
    void whoeverIsAskedCanReadThePage() {
        refused(
                "readers",
                () ->
                        Asked.of(
                                COALITION,
                                Asked.details(
                                        Level.LOCAL,
                                        Participation.PUBLIC,
                                        Set.of(),
                                        Readers.COALITION)));
        refused(
                "categories",
                () ->
                        Asked.of(
                                COALITION,
                                Asked.details(
                                        Level.LOCAL,
                                        Participation.CATEGORIES,
                                        Set.of(),
                                        Readers.EVERYBODY)));
    }

    @Test
    void aDraftIsItsConvenorsAndTheCoordinators() {
        assertTrue(local.visibleTo(COORDINATOR));
        assertTrue(local.visibleTo(of(Asked.MEMBER)));
        assertFalse(local.visibleTo(of(Asked.SECRETARIAT)));
        assertFalse(local.visibleTo(Actor.visitor()));

        local.publish(COORDINATOR, NOON);
        assertTrue(local.visibleTo(Actor.visitor()));
    }

    @Test
    void whatIsForTheCoalitionIsReadByMembersAndThoseInvited() {
        UUID guest = UUID.randomUUID();
        Consultation inside = asking(Participation.INVITED, Set.of(), Readers.COALITION);
        inside.invite(guest);
        inside.publish(COORDINATOR, NOON);

        assertTrue(inside.visibleTo(of(Asked.SECRETARIAT)));
        assertTrue(inside.visibleTo(of(guest)));
        assertFalse(inside.visibleTo(of(UUID.randomUUID())));
        assertFalse(inside.visibleTo(Actor.visitor()));
    }

    @Test
    void eachWayOfTakingPartAsksItsOwn() {
        Organisation union = organisation(StakeholderCategory.TRADE_UNIONS);
        Organisation academy = organisation(StakeholderCategory.ACADEMIA);
        Consultation open = asking(Participation.PUBLIC, Set.of(), Readers.EVERYBODY);
        Consultation members = asking(Participation.MEMBERS, Set.of(), Readers.EVERYBODY);
        Consultation invited = asking(Participation.INVITED, Set.of(), Readers.EVERYBODY);
        Consultation unions =
                asking(
                        Participation.CATEGORIES,
                        Set.of(StakeholderCategory.TRADE_UNIONS),
                        Readers.EVERYBODY);
        invited.invite(academy.id());

        assertTrue(Taking.refusesPart(open, null).isEmpty());
        assertEquals("members", refusal(members, null));
        assertEquals("members", refusal(members, union));
        COALITION.admit(union.id());
        assertTrue(Taking.refusesPart(members, union).isEmpty());
        assertEquals("invited", refusal(invited, union));
        assertTrue(Taking.refusesPart(invited, academy).isEmpty());
        assertTrue(Taking.refusesPart(unions, union).isEmpty());
        assertEquals("categories", refusal(unions, academy));
        assertEquals("categories", refusal(unions, null));
    }

    @Test
    void theNextCycleBeginsWithEverythingButDates() {
        local.plan(Asked.phase(PhaseKind.OPEN, 0, 60), COORDINATOR, NOON);
        local.invite(Asked.SECRETARIAT);
        local.feed(national, COORDINATOR);
        local.publish(COORDINATOR, NOON);

        Consultation next = local.again(Asked.MEMBER, COORDINATOR.person(), NOON);

        assertEquals(local.details(), next.details());
        assertEquals(local.invited(), next.invited());
        assertEquals(national, next.parent());
        assertEquals(local.id(), next.begunFrom().orElseThrow());
        assertFalse(next.isPublished());
        assertEquals(0, next.phases().size());
    }

    private static Consultation asking(
            Participation participation, Set<StakeholderCategory> categories, Readers readers) {
        return Asked.of(COALITION, Asked.details(Level.LOCAL, participation, categories, readers));
    }

    private static String refusal(Consultation consultation, Organisation organisation) {
        return Taking.refusesPart(consultation, organisation)
                .orElseThrow()
                .messageKey()
                .replace("consultations.refused.takers.", "");
    }

    private static Organisation organisation(StakeholderCategory category) {
        return new Organisation(
                "body",
                new Profile(
                        "Body", List.of(), category, Level.NATIONAL, "NP", "142", null, List.of()),
                null,
                NOON);
    }

    private static Actor of(UUID organisation) {
        return new Actor(
                UUID.randomUUID(), "Somebody", organisation, Set.of(organisation), Set.of());
    }
}
