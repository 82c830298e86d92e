package org.plenary.signons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Level;
import org.plenary.organisations.Mandate;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Power;
import org.plenary.organisations.Profile;
import org.plenary.organisations.Role;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.secrecy.Vaults;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Draft;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;
import org.plenary.text.Text;

class SignOnRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-12-10T20:59:00Z");
    private static final UUID SECRETARIAT = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    private final Actor actor =
            new Actor(PERSON, "Lucía Quispe", ORGANISATION, Set.of(ORGANISATION), Set.of());
    private final Letter organisationsOnly = letter(false);

    @Test
    void whoeverHoldsTheMandateAndSawTheTextMaySign() {
        assertEquals(Optional.empty(), SignOnRule.firstRefusal(request(organisationsOnly, NOW)));
    }

    @Test
    void theLastMicrosecondIsInTimeAndTheDeadlineIsNot() {
        assertEquals(
                Optional.empty(),
                SignOnRule.firstRefusal(request(organisationsOnly, DEADLINE.minusNanos(1_000))));
        assertRefused("closed", 409, request(organisationsOnly, DEADLINE));
        assertRefused("closed", 409, request(organisationsOnly, DEADLINE.plusMillis(1)));
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        assertRefused(
                "not-signed-in",
                401,
                new SignOnRequest(
                        organisationsOnly,
                        SignOnKind.ORGANISATION,
                        Actor.visitor(),
                        null,
                        Optional.empty(),
                        false,
                        organisationsOnly.sha256(),
                        Optional.empty(),
                        Manner.plain(),
                        NOW));
    }

    @Test
    void membershipAndMandateMustBothHold() {
        assertRefused("no-organisation", 403, with(null, Optional.empty(), false));
        assertRefused("not-a-member", 403, with(ORGANISATION, Optional.of(mandate()), false));
        assertRefused("no-mandate", 403, with(ORGANISATION, Optional.empty(), true));
    }

    @Test
    void otherWordsThanThoseShownAreNotSigned() {
        Refusal refusal =
                SignOnRule.firstRefusal(
                                new SignOnRequest(
                                        organisationsOnly,
                                        SignOnKind.ORGANISATION,
                                        actor,
                                        ORGANISATION,
                                        Optional.of(mandate()),
                                        true,
                                        "0".repeat(64),
                                        Optional.empty(),
                                        Manner.plain(),
                                        NOW))
                        .orElseThrow();

        assertEquals(412, refusal.status());
        assertEquals(List.of(organisationsOnly.sha256()), refusal.args());
    }

    @Test
    void whoStandsOnTheListDoesNotSignAgain() {
        SignOn standing = imported("Tierra Viva");

        assertRefused(
                "already-listed",
                409,
                new SignOnRequest(
                        organisationsOnly,
                        SignOnKind.ORGANISATION,
                        actor,
                        ORGANISATION,
                        Optional.of(mandate()),
                        true,
                        organisationsOnly.sha256(),
                        Optional.of(standing),
                        Manner.plain(),
                        NOW));
    }

    @Test
    void peopleSignOnlyWhereTheLetterInvitesThem() {
        assertRefused("organisations-only", 403, individual(organisationsOnly));
        assertEquals(Optional.empty(), SignOnRule.firstRefusal(individual(letter(true))));
    }

    @Test
    void aDeadlineIsReadAsLocalTimeOrWithAnOffset() {
        Instant nairobi = Instant.parse("2026-12-10T20:59:00Z");
        assertEquals(nairobi, Deadline.read("2026-12-10T23:59", "Africa/Nairobi").at());
        assertEquals(nairobi, Deadline.read("2026-12-10T20:59:00Z", "Africa/Nairobi").at());
        assertEquals(ZoneId.of("UTC"), Deadline.read("2026-12-10T20:59:00Z", "").zone());
        // 02:30 does not exist on the night clocks go forward: it is moved on by the hour.
        assertEquals(
                Instant.parse("2027-03-28T01:30:00Z"),
                Deadline.read("2027-03-28T02:30", "Europe/Paris").at());
        for (String zone : List.of("Mars/Olympus", "+03:00", "GMT+3x")) {
            assertThrows(RefusedException.class, () -> Deadline.read("2026-12-10T23:59", zone));
        }
        assertThrows(RefusedException.class, () -> Deadline.read("soon", "UTC"));
    }

    private SignOn imported(String name) {
        return new SignOn(
                organisationsOnly,
                SignOnKind.ORGANISATION,
                Source.IMPORT,
                new Signatory(name, "CO", "019", null),
                Identity.named(name),
                Manner.plain(),
                SignOnState.EFFECTIVE,
                Vaults.ofTests(),
                NOW);
    }

    private void assertRefused(String key, int status, SignOnRequest request) {
        Refusal refusal = SignOnRule.firstRefusal(request).orElseThrow();
        assertEquals("signons.refused." + key, refusal.messageKey());
        assertEquals(status, refusal.status());
    }

    private SignOnRequest request(Letter letter, Instant now) {
        return new SignOnRequest(
                letter,
                SignOnKind.ORGANISATION,
                actor,
                ORGANISATION,
                Optional.of(mandate()),
                true,
                letter.sha256(),
                Optional.empty(),
                Manner.plain(),
                now);
    }

    private SignOnRequest with(UUID organisation, Optional<Mandate> mandate, boolean member) {
        return new SignOnRequest(
                organisationsOnly,
                SignOnKind.ORGANISATION,
                actor,
                organisation,
                mandate,
                member,
                organisationsOnly.sha256(),
                Optional.empty(),
                Manner.plain(),
                NOW);
    }

    private SignOnRequest individual(Letter letter) {
        return new SignOnRequest(
                letter,
                SignOnKind.INDIVIDUAL,
                actor,
                null,
                Optional.empty(),
                false,
                letter.sha256(),
                Optional.empty(),
                Manner.plain(),
                NOW);
    }

    private static Mandate mandate() {
        return new Mandate(
                PERSON, ORGANISATION, EnumSet.of(Power.SIGN), NOW, null, PERSON, null, NOW);
    }

    private static Organisation organisation() {
        return new Organisation(
                "tierra-viva",
                new Profile(
                        "Tierra Viva",
                        List.of(),
                        StakeholderCategory.CIVIL_SOCIETY,
                        Level.NATIONAL,
                        "CO",
                        "019",
                        null,
                        List.of("es")),
                PERSON,
                NOW);
    }

    private static Letter letter(boolean individuals) {
        Actor coordinator =
                new Actor(
                        UUID.randomUUID(),
                        "Amina Diallo",
                        SECRETARIAT,
                        Set.of(SECRETARIAT),
                        Set.of(Role.COORDINATOR));
        Coalition coalition = new Coalition("passage", "Passage", "One voice", SECRETARIAT, NOW);
        Statement statement =
                new Statement(
                        coalition,
                        "Safe passage",
                        "en",
                        Visibility.PUBLIC,
                        Set.of(),
                        coordinator.person(),
                        NOW);
        return new Letter(
                statement.save(
                        new Draft(
                                Text.fromJson(
                                        """
                                        {"type":"doc","content":[{"type":"paragraph",
                                         "attrs":{"id":"p1"},"content":[{"type":"text",
                                         "text":"Nobody is left at sea."}]}]}
                                        """),
                                "Final",
                                "",
                                null),
                        null,
                        coordinator,
                        NOW),
                new LetterTerms(
                        "Safe passage",
                        "To the delegations",
                        "",
                        new Deadline(DEADLINE, ZoneId.of("Africa/Nairobi")),
                        null,
                        individuals),
                coordinator,
                NOW);
    }
}
