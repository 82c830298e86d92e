package org.plenary.shared.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The land of the earth as evenly spaced dots, from a coarse mask drawn by hand: enough to see
 * where a circle lies, without a coast or a border that somebody could dispute.
 */
public final class LandDots {
    private LandDots() {}

    /**
     * The data of one SVG path on a map: each stretch of land is a horizontal line that begins at a
     * multiple of the step, so that a dash pattern of that step draws dots in columns.
     *
     * @param step from one dot to the next in the map's units
     */
    public static String path(EqualEarth.Frame frame, double step) {
        StringBuilder path = new StringBuilder();
        for (String line : lines()) {
            String[] numbers = line.split(" ", -1);
            double latitude = Double.parseDouble(numbers[0]);
            for (int i = 1; i + 1 < numbers.length; i += 2) {
                stretch(
                        path,
                        frame.place(latitude, Double.parseDouble(numbers[i])),
                        frame.place(latitude, Double.parseDouble(numbers[i + 1])),
                        step);
            }
        }
        return path.toString();
    }

    private static void stretch(
            StringBuilder path, EqualEarth.Point west, EqualEarth.Point east, double step) {
        long first = Math.round(west.x() / step);
        // A stretch across the map's edge ends at the edge: the rest of it is sea but for a cape.
        long last = east.x() < west.x() ? first : Math.max(first, Math.round(east.x() / step));
        path.append(
                String.format(
                        Locale.ROOT,
                        "M%s %sh%s",
                        plain(first * step),
                        plain(west.y()),
                        plain((last - first) * step + 0.1)));
    }

    private static String plain(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private static List<String> lines() {
        try (BufferedReader file =
                new BufferedReader(
                        new InputStreamReader(
                                LandDots.class.getResourceAsStream("/geo/land.txt"),
                                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
