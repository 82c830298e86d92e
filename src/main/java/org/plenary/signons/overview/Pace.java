package org.plenary.signons.overview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How fast signatures come.
 *
 * @param thisWeek in the last seven days, today included
 * @param lastWeek in the seven days before
 * @param reached the day on which the goal will be reached if it goes on like this week; nothing
 *     without a goal, after it, or when nobody signs
 */
public record Pace(long thisWeek, long lastWeek, Optional<LocalDate> reached) {
    private static final int WEEK = 7;
    private static final int NO_LONGER_A_FORECAST = 730;

    /**
     * @param goal 0 for none
     * @param total of all signatures now
     * @param opened the letter's first day; a campaign younger than a week is measured by its age
     */
    public static Pace of(
            Map<LocalDate, Long> byDay, long goal, long total, LocalDate opened, LocalDate today) {
        long thisWeek = between(byDay, today.minusDays(WEEK - 1), today);
        long lastWeek = between(byDay, today.minusDays(2 * WEEK - 1), today.minusDays(WEEK));
        long age = Math.max(1, today.toEpochDay() - opened.toEpochDay() + 1);
        double daily = (double) thisWeek / Math.min(WEEK, age);
        Optional<LocalDate> reached = Optional.empty();
        if (goal > total && daily > 0) {
            double days = Math.ceil((goal - total) / daily);
            if (days <= NO_LONGER_A_FORECAST) {
                reached = Optional.of(today.plusDays((long) days));
            }
        }
        return new Pace(thisWeek, lastWeek, reached);
    }

    private static long between(Map<LocalDate, Long> byDay, LocalDate first, LocalDate last) {
        return byDay.entrySet().stream()
                .filter(e -> !e.getKey().isBefore(first) && !e.getKey().isAfter(last))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
