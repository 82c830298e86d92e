package org.plenary.signons.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.shared.geo.Centres;
import org.plenary.shared.geo.EqualEarth;
import org.plenary.shared.geo.LandDots;

/**
 * Circles by country on an Equal Earth map: the area of a circle is the number of its signatories.
 *
 * @param circles the largest first, so that small ones lie on top
 */
public record WorldMap(List<Circle> circles) {
    private static final EqualEarth.Frame FRAME = new EqualEarth.Frame(1000, 84);
    private static final double DOT = 8;
    private static final double LARGEST = 20;
    private static final double SMALLEST = 3.5;
    private static final String LAND = LandDots.path(FRAME, DOT);

    /** In the units of the view box. */
    public record Circle(String x, String y, String r) {}

    /** From counts by ISO 3166-1 code; codes that are no country's are left out. */
    static WorldMap of(Map<String, Long> byCountry) {
        long most = byCountry.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Circle> circles = new ArrayList<>();
        byCountry.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(
                        e ->
                                Centres.of(e.getKey())
                                        .ifPresent(
                                                centre ->
                                                        circles.add(
                                                                circle(
                                                                        centre,
                                                                        radius(
                                                                                e.getValue(),
                                                                                most)))));
        return new WorldMap(List.copyOf(circles));
    }

    static double radius(long count, long most) {
        return Math.max(SMALLEST, LARGEST * Math.sqrt((double) count / most));
    }

    /** The dots of the land, as the data of a path with a dash pattern. */
    public String land() {
        return LAND;
    }

    private static Circle circle(Centres.Centre centre, double radius) {
        EqualEarth.Point place = FRAME.place(centre.latitude(), centre.longitude());
        return new Circle(n(place.x()), n(place.y()), n(radius));
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
