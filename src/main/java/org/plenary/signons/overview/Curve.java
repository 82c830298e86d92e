package org.plenary.signons.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the number of signatures grew: one point for each day, or for each week of a long campaign.
 *
 * @param weekly whether each point stands for the seven days from its first one
 */
public record Curve(List<Point> points, boolean weekly) {
    /** Longer campaigns are shown by weeks. */
    static final int MOST_DAYS = 120;

    /** What came on a day (or in the week that begins on it), and the sum at its end. */
    public record Point(LocalDate day, long fresh, long total) {}

    /**
     * The days from one to another, both included. What came before the first day is in its total.
     *
     * @param byDay how many came on each day, in any order
     */
    public static Curve of(Map<LocalDate, Long> byDay, LocalDate from, LocalDate to) {
        LocalDate last = to.isBefore(from) ? from : to;
        long total =
                byDay.entrySet().stream()
                        .filter(e -> e.getKey().isBefore(from))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        List<Point> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            long fresh = byDay.getOrDefault(day, 0L);
            total += fresh;
            days.add(new Point(day, fresh, total));
        }
        return days.size() > MOST_DAYS
                ? new Curve(byWeek(days), true)
                : new Curve(List.copyOf(days), false);
    }

    private static List<Point> byWeek(List<Point> days) {
        List<Point> weeks = new ArrayList<>();
        for (Point day : days) {
            LocalDate monday = day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            Point current = weeks.isEmpty() ? null : weeks.get(weeks.size() - 1);
            if (current != null && current.day().equals(monday)) {
                weeks.set(
                        weeks.size() - 1,
                        new Point(monday, current.fresh() + day.fresh(), day.total()));
            } else {
                weeks.add(new Point(monday, day.fresh(), day.total()));
            }
        }
        return List.copyOf(weeks);
    }

    /** The sum at the end. */
    public long total() {
        return points.get(points.size() - 1).total();
    }

    /** The most of one point. */
    public long mostFresh() {
        return points.stream().mapToLong(Point::fresh).max().orElse(0);
    }

    /** Where a day lies between the first point (0) and the last (1). */
    double position(LocalDate day) {
        long span =
                ChronoUnit.DAYS.between(points.get(0).day(), points.get(points.size() - 1).day());
        long from = ChronoUnit.DAYS.between(points.get(0).day(), day);
        return span == 0 ? 0.5 : Math.max(0, Math.min(1, (double) from / span));
    }
}
