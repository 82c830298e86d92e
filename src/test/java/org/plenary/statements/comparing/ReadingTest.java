package org.plenary.statements.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void whoReadAnOlderVersionIsToldWhatCameSince() {
        assertEquals(OptionalInt.of(2), new Reading(2, null, NOON).since(5, NOON.plusSeconds(1)));
    }

    @Test
    void whoReadTheNewestForTheFirstTimeHasNothingNew() {
        assertEquals(OptionalInt.empty(), new Reading(5, null, NOON).since(5, NOON));
    }

    @Test
    void whatWasNewStaysNewForOneSitting() {
        var reading = new Reading(5, 2, NOON);

        assertEquals(OptionalInt.of(2), reading.since(5, NOON.plus(Duration.ofMinutes(59))));
        assertEquals(OptionalInt.empty(), reading.since(5, NOON.plus(Duration.ofMinutes(60))));
    }
}
