package org.plenary.signons.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);

    @Test
    void everyDayHasAPointAndTheSumOfAllBefore() {
        var curve =
                Curve.of(Map.of(THIRD, 168L, THIRD.plusDays(2), 104L), THIRD, THIRD.plusDays(3));

        assertEquals(
                List.of(
                        new Curve.Point(THIRD, 168, 168),
                        new Curve.Point(THIRD.plusDays(1), 0, 168),
                        new Curve.Point(THIRD.plusDays(2), 104, 272),
                        new Curve.Point(THIRD.plusDays(3), 0, 272)),
                curve.points());
        assertEquals(272, curve.total());
        assertEquals(168, curve.mostFresh());
    }

    @Test
    void aShorterPeriodBeginsWithWhatWasThere() {
        var byDay = Map.of(THIRD, 168L, THIRD.plusDays(9), 5L);

        var week = Curve.of(byDay, THIRD.plusDays(4), THIRD.plusDays(10));

        assertEquals(7, week.points().size());
        assertEquals(168, week.points().get(0).total());
        assertEquals(173, week.total());
    }

    @Property(tries = 100)
    void weeksAndDaysCountTheSame(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 300) Integer> daysSince,
            @ForAll @IntRange(min = 1, max = 400) int length) {
        var byDay = new TreeMap<LocalDate, Long>();
        daysSince.forEach(since -> byDay.merge(THIRD.plusDays(since), 1L, Long::sum));
        var last = THIRD.plusDays(length - 1L);

        var curve = Curve.of(byDay, THIRD, last);

        long within = byDay.headMap(last, true).values().stream().mapToLong(n -> n).sum();
        assertEquals(within, curve.total());
        assertEquals(within, curve.points().stream().mapToLong(Curve.Point::fresh).sum());
        assertEquals(length > Curve.MOST_DAYS, curve.weekly());
        assertTrue(curve.points().size() <= Curve.MOST_DAYS);
    }

    @Test
    void theGoalIsReachedAtThePaceOfTheLastSevenDays() {
        var byDay = new HashMap<LocalDate, Long>();
        var today = THIRD.plusDays(18);
        for (int i = 0; i < 7; i++) {
            byDay.put(today.minusDays(i), 33L);
        }
        byDay.put(today.minusDays(8), 531L);

        var pace = Pace.of(byDay, 1500, 1284, THIRD, today);

        assertEquals(231, pace.thisWeek());
        assertEquals(531, pace.lastWeek());
        // 216 to go at 33 a day: seven days, not six.
        assertEquals(Optional.of(today.plusDays(7)), pace.reached());
    }

    @Test
    void nobodyForetellsWhatCannotBeForetold() {
        var today = THIRD.plusDays(18);

        assertEquals(Optional.empty(), Pace.of(Map.of(), 1500, 10, THIRD, today).reached());
        assertEquals(Optional.empty(), Pace.of(Map.of(today, 5L), 0, 10, THIRD, today).reached());
        assertEquals(Optional.empty(), Pace.of(Map.of(today, 5L), 10, 10, THIRD, today).reached());
        assertEquals(
                Optional.empty(), Pace.of(Map.of(today, 1L), 1_000_000, 1, THIRD, today).reached());
        // On its first day a campaign is measured by that day, not by a week that was not.
        assertEquals(
                Optional.of(THIRD.plusDays(1)),
                Pace.of(Map.of(THIRD, 50L), 100, 50, THIRD, THIRD).reached());
    }

    @Test
    void theAxisIsRoundAndHoldsTheGoal() {
        assertEquals(List.of(0L, 500L, 1000L, 1500L), Chart.scale(1500));
        assertEquals(List.of(0L, 1L), Chart.scale(1));
        assertEquals(List.of(0L, 1L, 2L, 3L), Chart.scale(3));
        assertEquals(List.of(0L, 20L, 40L, 60L, 80L), Chart.scale(75));
        assertEquals(1_000_000L, Chart.scale(999_999).get(Chart.scale(999_999).size() - 1));
    }

    @Test
    void theCurveIsDrawnAsInTheDesign() {
        var curve =
                Curve.of(Map.of(THIRD, 750L, THIRD.plusDays(2), 750L), THIRD, THIRD.plusDays(2));

        var chart = Chart.wide(curve, 1500, List.of(new Chart.Event(1, THIRD)));

        assertEquals("M56 112L351 112L646 34", chart.line());
        assertEquals(34.0, chart.goalY());
        assertEquals(
                List.of("190", "138", "86", "34"),
                chart.ticks().stream().map(Chart.Tick::y).toList());
        assertEquals(List.of(new Chart.Mark("56", "1")), chart.marks());
        assertTrue(chart.bars().startsWith("M42 272v-52h28v52z"), chart.bars());
    }

    @Test
    void aGoalFarAwayDoesNotFlattenTheCurveAndCloseEventsShareAMark() {
        var curve = Curve.of(Map.of(THIRD, 2L), THIRD, THIRD.plusDays(60));
        var events =
                List.of(
                        new Chart.Event(1, THIRD),
                        new Chart.Event(2, THIRD.plusDays(1)),
                        new Chart.Event(3, THIRD.plusDays(2)),
                        new Chart.Event(4, THIRD.plusDays(30)));

        var chart = Chart.narrow(curve, 100_000, events);

        assertNull(chart.goalY());
        assertEquals(2, chart.marks().size(), () -> chart.marks().toString());
        assertEquals("1–3", chart.marks().get(0).number());
        assertFalse(chart.marks().get(0).single());
        assertTrue(chart.labels().size() <= 4, () -> chart.labels().toString());
    }

    @Test
    void aCircleFourTimesAsLargeStandsForFourTimesAsMany() {
        assertEquals(2.0, WorldMap.radius(64, 64) / WorldMap.radius(16, 64), 1e-9);
        assertEquals(3.5, WorldMap.radius(1, 1_000_000), 1e-9);
        var map = WorldMap.of(Map.of("KE", 58L, "NG", 64L, "XX", 9L));
        assertEquals(2, map.circles().size());
        assertEquals("20.0", map.circles().get(0).r());
    }
}
