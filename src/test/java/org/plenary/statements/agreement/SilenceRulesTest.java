package org.plenary.statements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Mandate;
import org.plenary.organisations.Power;
import org.plenary.organisations.Role;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Draft;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;
import org.plenary.text.format.TextFormat;

/** The rules of silence on plain objects. */
class SilenceRulesTest {
    private static final Instant NOW = Instant.parse("2026-10-24T12:00:00Z");
    private static final UUID SECRETARIAT = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();
    private static final Actor COORDINATOR =
            new Actor(
                    UUID.randomUUID(),
                    "C",
                    SECRETARIAT,
                    Set.of(SECRETARIAT),
                    Set.of(Role.COORDINATOR));
    private static final Actor REPRESENTATIVE = actor(MEMBER);

    private final Statement statement = statement(Visibility.PUBLIC);
    private final Version version =
            statement.save(
                    new Draft(TextFormat.MARKDOWN.read(Proposals.WORDS).text(), "Final", "", null),
                    null,
                    COORDINATOR,
                    NOW);

    @Test
    void onlyAProposedVersionIsPutToSilence() {
        assertEquals("agreement.refused.not-proposed", opening(COORDINATOR, usual(), false, false));

        statement.move(State.PROPOSED, 1, null);
        assertEquals("", opening(COORDINATOR, usual(), false, false));
        assertEquals(
                "agreement.refused.not-coordinator",
                opening(REPRESENTATIVE, usual(), false, false));
        assertEquals("agreement.refused.runs-already", opening(COORDINATOR, usual(), true, false));
        assertEquals("agreement.refused.broken-before", opening(COORDINATOR, usual(), false, true));
    }

    @Test
    void lessThanSeventyTwoHoursNeedAReasonAndLessThanADayIsNeverEnough() {
        statement.move(State.PROPOSED, 1, null);

        assertEquals("", opening(COORDINATOR, terms(72, 0, ""), false, false));
        assertEquals(
                "agreement.refused.too-short-without-reason",
                opening(COORDINATOR, terms(72, -1, ""), false, false));
        assertEquals("", opening(COORDINATOR, terms(24, 0, "The session opens"), false, false));
        assertEquals(
                "agreement.refused.too-short",
                opening(COORDINATOR, terms(24, -1, "The session opens"), false, false));
    }

    @Test
    void hoursAreCountedByTheClockAlsoWhereClocksAreSetBack() {
        statement.move(State.PROPOSED, 1, null);
        // Summer ends in Berlin on 25 October: local days are not 24 hours long.
        var sameLocalTime =
                new SilenceTerms(Deadline.read("2026-10-27T14:00", "Europe/Berlin"), "", "");
        var anHourEarlier =
                new SilenceTerms(Deadline.read("2026-10-27T12:59", "Europe/Berlin"), "", "");
        var inKiritimati =
                new SilenceTerms(Deadline.read("2026-10-28T02:00", "Pacific/Kiritimati"), "", "");

        assertEquals("", opening(COORDINATOR, sameLocalTime, false, false));
        assertEquals(
                "agreement.refused.too-short-without-reason",
                opening(COORDINATOR, anHourEarlier, false, false));
        assertEquals("", opening(COORDINATOR, inKiritimati, false, false));
    }

    @Test
    void theLastMomentItselfIsTooLate() {
        SilenceProcedure procedure = procedure();
        Instant end = procedure.deadline().at();

        assertEquals("", objecting(procedure, REPRESENTATIVE, end.minusNanos(1000)));
        assertEquals("agreement.refused.too-late", objecting(procedure, REPRESENTATIVE, end));
        assertEquals(SilencePhase.OVER, procedure.phase(end));
        assertThrows(IllegalStateException.class, () -> procedure.agree(end.minusNanos(1000)));
        procedure.agree(end);
        assertEquals(SilencePhase.AGREED, procedure.phase(end));
        assertEquals("agreement.refused.too-late", objecting(procedure, REPRESENTATIVE, end));
    }

    @Test
    void anObjectionBreaksForGoodAndOthersMayStillObject() {
        SilenceProcedure procedure = procedure();
        Objection objection =
                new Objection(procedure, speaker(REPRESENTATIVE), "Ports", List.of(), NOW);

        assertTrue(procedure.breakBy(objection, REPRESENTATIVE.by(), NOW).isPresent());
        assertTrue(procedure.breakBy(objection, REPRESENTATIVE.by(), NOW).isEmpty());
        objection.withdraw("", REPRESENTATIVE.by(), NOW);

        assertFalse(objection.stands());
        assertEquals(SilencePhase.BROKEN, procedure.phase(NOW));
        assertThrows(IllegalStateException.class, () -> procedure.agree(procedure.deadline().at()));
        assertEquals("", objecting(procedure, REPRESENTATIVE, NOW));
        statement.move(State.DRAFTING, null, null);
        assertEquals("agreement.refused.over", objecting(procedure, REPRESENTATIVE, NOW));
    }

    @Test
    void onlyAMandateBindsAnOrganisationAndOnlyThoseAskedSpeak() {
        SilenceProcedure procedure = procedure();
        var withoutMandate = new Speaker(REPRESENTATIVE, true, Optional.empty());
        var stranger = new Speaker(REPRESENTATIVE, false, Optional.empty());
        var nobody =
                new Speaker(
                        new Actor(UUID.randomUUID(), "N", null, Set.of(MEMBER), Set.of()),
                        false,
                        Optional.empty());

        assertEquals("agreement.refused.no-mandate", objecting(procedure, withoutMandate, NOW));
        assertEquals("agreement.refused.not-asked", objecting(procedure, stranger, NOW));
        assertEquals("agreement.refused.acting-for-nobody", objecting(procedure, nobody, NOW));
        assertEquals(
                "",
                key(
                        Rule.first(
                                SilenceRules.TO_REMARK,
                                new SilenceRules.Remarking(procedure, withoutMandate, NOW))));
    }

    @Test
    void anObjectionNamesParagraphsOfItsVersion() {
        SilenceProcedure procedure = procedure();
        Set<String> known = Paragraphs.of(version).ids();
        String first = known.iterator().next();

        assertEquals("", objecting(procedure, List.of(first), known));
        assertEquals(
                "agreement.refused.no-such-paragraph",
                objecting(procedure, List.of(first, "elsewhere"), known));
    }

    @Test
    void aDraftingGroupsStatementAsksOnlyItsGroupAndTheSecretariat() {
        assertEquals(Set.of(SECRETARIAT, MEMBER), Voices.of(statement));
        assertEquals(Set.of(SECRETARIAT), Voices.of(statement(Visibility.DRAFTING_GROUP)));
    }

    private String opening(Actor actor, SilenceTerms terms, boolean running, boolean broken) {
        return key(
                Rule.first(
                        SilenceRules.TO_OPEN,
                        new SilenceRules.Opening(statement, actor, running, broken, terms, NOW)));
    }

    private String objecting(SilenceProcedure procedure, Actor actor, Instant at) {
        return objecting(procedure, speaker(actor), at);
    }

    private static String objecting(SilenceProcedure procedure, Speaker speaker, Instant at) {
        return key(
                Rule.first(
                        SilenceRules.TO_OBJECT,
                        new SilenceRules.Objecting(
                                procedure, speaker, false, List.of(), null, at)));
    }

    private static String objecting(
            SilenceProcedure procedure, List<String> blocks, Set<String> known) {
        return key(
                Rule.first(
                        SilenceRules.TO_OBJECT,
                        new SilenceRules.Objecting(
                                procedure, speaker(REPRESENTATIVE), false, blocks, known, NOW)));
    }

    private static String key(Optional<org.plenary.shared.web.Refusal> refusal) {
        return refusal.map(r -> r.messageKey()).orElse("");
    }

    private SilenceProcedure procedure() {
        statement.move(State.PROPOSED, 1, null);
        return new SilenceProcedure(version, usual(), COORDINATOR, NOW);
    }

    private static SilenceTerms usual() {
        return terms(100, 0, "");
    }

    private static SilenceTerms terms(int hours, int seconds, String reason) {
        return new SilenceTerms(
                new Deadline(
                        NOW.plus(Duration.ofHours(hours)).plusSeconds(seconds),
                        ZoneId.of("Africa/Nairobi")),
                "",
                reason);
    }

    private static Speaker speaker(Actor actor) {
        return new Speaker(
                actor,
                true,
                Optional.of(
                        new Mandate(
                                actor.person(),
                                actor.actingFor(),
                                Set.of(Power.VOTE),
                                NOW.minusSeconds(60),
                                null,
                                UUID.randomUUID(),
                                null,
                                NOW)));
    }

    private static Actor actor(UUID organisation) {
        return new Actor(UUID.randomUUID(), "R", organisation, Set.of(organisation), Set.of());
    }

    private static Statement statement(Visibility visibility) {
        Coalition coalition = new Coalition("c", "C", "P", SECRETARIAT, NOW);
        coalition.admit(MEMBER);
        return new Statement(
                coalition, "Safe passage", "en", visibility, Set.of(), COORDINATOR.person(), NOW);
    }
}
