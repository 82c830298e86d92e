package org.plenary.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.Asked.COORDINATOR;
import static org.plenary.consultations.Asked.NOON;
import static org.plenary.consultations.Asked.phase;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.plenary.organisations.Level;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.RefusedException;

class TimetableTest {
    private final Consultation consultation = Asked.at(Level.NATIONAL);

    @Test
    void contributionsAreTakenFromTheFirstMomentOfAnOpenPhaseToTheLastBeforeItsEnd() {
        consultation.plan(phase(PhaseKind.OPEN, 0, 60), COORDINATOR, NOON);
        consultation.publish(COORDINATOR, NOON);
        Instant end = NOON.plusSeconds(3600);

        assertFalse(consultation.isOpen(NOON.minusMillis(1)));
        assertTrue(consultation.isOpen(NOON));
        assertTrue(consultation.isOpen(end.minusMillis(1)));
        assertFalse(consultation.isOpen(end));
        assertFalse(consultation.isOpen(end.plusMillis(1)));
    }

    @Test
    void neitherADraftNorAPhaseOfAnotherKindTakesContributions() {
        consultation.plan(phase(PhaseKind.OPEN, 0, 60), COORDINATOR, NOON);
        consultation.plan(phase(PhaseKind.ANALYSING, 60, 90), COORDINATOR, NOON);

        assertFalse(consultation.isOpen(NOON));

        consultation.publish(COORDINATOR, NOON);
        assertFalse(consultation.isOpen(minute(70)));
        assertEquals(PhaseKind.ANALYSING, consultation.running(minute(70)).orElseThrow().kind());
    }

    @Test
    void phasesFollowOneAnotherWithoutOverlap() {
        consultation.plan(phase(PhaseKind.OPEN, 60, 120), COORDINATOR, NOON);

        refused("phases-overlap", () -> plan(PhaseKind.ANALYSING, 119, 130));
        refused("phases-overlap", () -> plan(PhaseKind.PREPARING, 0, 61));
        refused("phases-overlap", () -> plan(PhaseKind.OPEN, 0, 300));
        plan(PhaseKind.PREPARING, 0, 60);
        plan(PhaseKind.ANALYSING, 120, 130);

        assertEquals(
                "[PREPARING, OPEN, ANALYSING]",
                consultation.phases().stream().map(Phase::kind).toList().toString());
    }

    @Test
    void whatABegunPhaseWasIsNotRewritten() {
        var planned = consultation.plan(phase(PhaseKind.OPEN, 0, 60), COORDINATOR, NOON);
        consultation.publish(COORDINATOR, NOON.minusSeconds(1));

        refused(
                "phase-begun",
                () ->
                        consultation.change(
                                planned.phase(),
                                phase(PhaseKind.OPEN, 90, 120),
                                COORDINATOR,
                                NOON));
        refused("phase-begun", () -> consultation.remove(planned.phase(), COORDINATOR, NOON));
        refused("phase-in-the-past", () -> plan(PhaseKind.PREPARING, -60, -30));
    }

    @Test
    void theEndOfARunningPhaseMovesButNotIntoThePastOrTheNextPhase() {
        var planned = consultation.plan(phase(PhaseKind.OPEN, 0, 60), COORDINATOR, NOON);
        consultation.plan(phase(PhaseKind.ANALYSING, 90, 120), COORDINATOR, NOON);
        consultation.publish(COORDINATOR, NOON);

        refused("end-in-the-past", () -> moveEnd(planned, 20, 30));
        refused("phases-overlap", () -> moveEnd(planned, 91, 30));
        var moved = moveEnd(planned, 80, 30);

        assertEquals(minute(60), moved.before());
        assertEquals(minute(80), moved.after());
        assertTrue(consultation.isOpen(minute(79)));
        refused("phase-over", () -> moveEnd(planned, 85, 80));
    }

    @Test
    void aPhaseEndsAtOnceIfItsEndIsMovedToNow() {
        var planned = consultation.plan(phase(PhaseKind.OPEN, 0, 60), COORDINATOR, NOON);
        consultation.publish(COORDINATOR, NOON);

        moveEnd(planned, 30, 30);

        assertFalse(consultation.isOpen(minute(30)));
        assertTrue(consultation.isOpen(minute(30).minusMillis(1)));
    }

    @Test
    void thePhasesOfADraftCanBeLaidAsOneLikes() {
        var planned = consultation.plan(phase(PhaseKind.OPEN, -60, 60), COORDINATOR, NOON);

        consultation.change(planned.phase(), phase(PhaseKind.OPEN, -90, 60), COORDINATOR, NOON);
        consultation.remove(planned.phase(), COORDINATOR, NOON);

        assertEquals(0, consultation.phases().size());
    }

    @Test
    void aSpanEndsAfterItBegins() {
        refused("ends-first", () -> Asked.span(60, 60));
    }

    private PhasePlanned plan(PhaseKind kind, long from, long until) {
        return consultation.plan(phase(kind, from, until), COORDINATOR, NOON);
    }

    private PhaseEndMoved moveEnd(PhasePlanned phase, long until, long now) {
        return consultation.moveEnd(
                phase.phase(),
                new Deadline(minute(until), ZoneOffset.UTC),
                COORDINATOR,
                minute(now));
    }

    private static Instant minute(long minutes) {
        return NOON.plusSeconds(minutes * 60);
    }

    static void refused(String key, Executable act) {
        var refused = assertThrows(RefusedException.class, act);
        assertEquals("consultations.refused." + key, refused.refusal().messageKey());
    }
}
