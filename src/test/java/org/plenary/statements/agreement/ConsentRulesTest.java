package org.plenary.statements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Mandate;
import org.plenary.organisations.Power;
import org.plenary.organisations.Role;
import org.plenary.shared.audit.By;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Draft;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;
import org.plenary.text.format.TextFormat;

/** The rules of consent rounds on plain objects. */
class ConsentRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID SECRETARIAT = UUID.randomUUID();
    private static final Actor COORDINATOR =
            new Actor(
                    UUID.randomUUID(),
                    "C",
                    SECRETARIAT,
                    Set.of(SECRETARIAT),
                    Set.of(Role.COORDINATOR));

    private final Statement statement =
            new Statement(
                    new Coalition("c", "C", "P", SECRETARIAT, NOW),
                    "Safe passage",
                    "en",
                    Visibility.PUBLIC,
                    Set.of(),
                    COORDINATOR.person(),
                    NOW);
    private final Version version =
            statement.save(
                    new Draft(TextFormat.MARKDOWN.read(Proposals.WORDS).text(), "Final", "", null),
                    null,
                    COORDINATOR,
                    NOW);
    private final Set<String> known = Paragraphs.of(version).ids();
    private final List<String> two = known.stream().limit(2).toList();

    @Test
    void aRoundIsOpenedOnWordsThatMayStillChange() {
        assertEquals("", opening(two, "2026-11-23T12:00"));
        assertEquals("agreement.refused.deadline-past", opening(two, "2026-11-22T12:00"));
        assertEquals(
                "agreement.refused.no-such-paragraph",
                opening(List.of("elsewhere"), "2026-11-23T12:00"));
        assertEquals(
                "agreement.refused.no-such-paragraph",
                opening(List.of(two.get(0), two.get(0)), "2026-11-23T12:00"));

        statement.move(State.PROPOSED, 1, null);
        assertEquals("", opening(two, "2026-11-23T12:00"));
        statement.move(State.AGREED, 1, null);
        assertEquals("agreement.refused.not-to-be-asked", opening(two, "2026-11-23T12:00"));
    }

    @Test
    void standingAsideAndObjectingNeedAReason() {
        ConsentRound round = round();
        UUID item = round.items().get(0).id();

        for (Stance stance : Stance.values()) {
            assertEquals(
                    stance.needsReason() ? "agreement.refused.reason-missing" : "",
                    answering(round, List.of(new NewAnswer(item, stance, "")), NOW));
            assertEquals(
                    "", answering(round, List.of(new NewAnswer(item, stance, "Because")), NOW));
        }
    }

    @Test
    void onlyWhatTheRoundAsksIsAnsweredAndOnlyInTime() {
        ConsentRound round = round();
        NewAnswer one = new NewAnswer(round.items().get(0).id(), Stance.SUPPORT, "");
        NewAnswer other = new NewAnswer(UUID.randomUUID(), Stance.SUPPORT, "");
        Instant end = round.deadline().at();

        assertEquals("agreement.refused.no-such-item", answering(round, List.of(other), NOW));
        assertEquals("agreement.refused.no-such-item", answering(round, List.of(one, one), NOW));
        assertEquals("", answering(round, List.of(one), end.minusNanos(1000)));
        assertEquals("agreement.refused.round-over", answering(round, List.of(one), end));
    }

    @Test
    void aRoundIsClosedOnce() {
        ConsentRound round = round();
        ConsentRecord record = ConsentRecord.of(round, List.of(), NOW);

        round.close(record, "", By.platform(), NOW);

        assertEquals(RoundPhase.CLOSED, round.phase(NOW));
        assertEquals(record.sha256(), round.result().orElseThrow().sha256());
        assertThrows(
                IllegalStateException.class, () -> round.close(record, "", By.platform(), NOW));
    }

    private String opening(List<String> blocks, String deadline) {
        return key(
                Rule.first(
                        ConsentRules.TO_OPEN,
                        new ConsentRules.Opening(
                                statement,
                                COORDINATOR,
                                new RoundTerms(
                                        1, "Yes?", blocks, false, Deadline.read(deadline, "UTC")),
                                known,
                                NOW)));
    }

    private static String answering(ConsentRound round, List<NewAnswer> answers, Instant at) {
        Mandate mandate =
                new Mandate(
                        COORDINATOR.person(),
                        SECRETARIAT,
                        Set.of(Power.VOTE),
                        NOW,
                        null,
                        SECRETARIAT,
                        null,
                        NOW);
        return key(
                Rule.first(
                        ConsentRules.TO_ANSWER,
                        new ConsentRules.Answering(
                                round,
                                new Speaker(COORDINATOR, true, Optional.of(mandate)),
                                answers,
                                round.items().stream()
                                        .map(ConsentItem::id)
                                        .collect(Collectors.toSet()),
                                at)));
    }

    private ConsentRound round() {
        return new ConsentRound(
                version,
                new RoundTerms(
                        1, "Yes?", two, false, Deadline.read("2026-11-30T12:00", "Africa/Nairobi")),
                COORDINATOR,
                NOW);
    }

    private static String key(Optional<Refusal> refusal) {
        return refusal.map(Refusal::messageKey).orElse("");
    }
}
