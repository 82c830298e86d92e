package org.plenary.shared.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Roughly the middle of every country of ISO 3166-1, for circles on a map. */
public final class Centres {
    private static final Map<String, Centre> CENTRES = read();

    private Centres() {}

    /** Degrees north and east. */
    public record Centre(double latitude, double longitude) {}

    /** The middle of a country; nothing for a code that is no country's. */
    public static Optional<Centre> of(String country) {
        return Optional.ofNullable(CENTRES.get(country));
    }

    private static Map<String, Centre> read() {
        Properties lines = new Properties();
        try (InputStream file = Centres.class.getResourceAsStream("/geo/centres.properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Centre> centres = new HashMap<>();
        lines.forEach(
                (code, place) -> {
                    int comma = place.toString().indexOf(',');
                    centres.put(
                            code.toString(),
                            new Centre(
                                    Double.parseDouble(place.toString().substring(0, comma)),
                                    Double.parseDouble(place.toString().substring(comma + 1))));
                });
        return Map.copyOf(centres);
    }
}
