package org.plenary.shared.geo;

import com.ibm.icu.util.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies in what, from a country up to the world: the geographic regions, sub-regions and
 * intermediate regions of UN M49, all called areas.
 */
public final class Areas {
    private static final Map<String, List<String>> PARTS =
            Map.ofEntries(
                    Map.entry(Geo.WORLD, Geo.regions()),
                    Map.entry("002", List.of("015", "202")),
                    Map.entry("202", List.of("014", "017", "018", "011")),
                    Map.entry("019", List.of("419", "021")),
                    Map.entry("419", List.of("029", "013", "005")),
                    Map.entry("142", List.of("143", "030", "035", "034", "145")),
                    Map.entry("150", List.of("151", "154", "039", "155")),
                    Map.entry("009", List.of("053", "054", "057", "061")));

    private static final List<String> REGIONS = below(Geo.WORLD);
    private static final Map<String, String> ABOVE = parents();

    private Areas() {}

    /** The regions and what they are divided into, each above its own parts; not the world. */
    public static List<String> regions() {
        return REGIONS;
    }

    /** Whether this is one of {@link #regions()}. */
    public static boolean isRegion(String code) {
        return REGIONS.contains(code);
    }

    /** How far below the world a region is: 1 for a continent. */
    public static int depth(String region) {
        return (int) upFrom(region).count() - 1;
    }

    /** An area and all that lies in it, countries too. */
    public static List<String> within(String area) {
        return Stream.concat(
                        Stream.of(area),
                        ABOVE.keySet().stream()
                                .filter(code -> upFrom(code).skip(1).anyMatch(area::equals)))
                .toList();
    }

    /** Whether an area or country lies in an area or is it. */
    public static boolean lies(String code, String area) {
        return upFrom(code).anyMatch(area::equals);
    }

    private static Stream<String> upFrom(String code) {
        return Stream.iterate(code, step -> step != null, ABOVE::get);
    }

    private static List<String> below(String area) {
        List<String> all = new ArrayList<>();
        for (String part : PARTS.getOrDefault(area, List.of())) {
            all.add(part);
            all.addAll(below(part));
        }
        return all;
    }

    private static Map<String, String> parents() {
        Map<String, String> above = new HashMap<>();
        PARTS.forEach((area, parts) -> parts.forEach(part -> above.put(part, area)));
        for (Geo.Place country : Geo.countries(Locale.ENGLISH)) {
            above.put(
                    country.code(),
                    smallest(country.code())
                            .or(() -> Geo.regionOf(country.code()))
                            .orElse(Geo.WORLD));
        }
        return Map.copyOf(above);
    }

    private static Optional<String> smallest(String country) {
        return Stream.iterate(
                        Region.getInstance(country),
                        region -> region != null,
                        Region::getContainingRegion)
                .map(region -> String.format(Locale.ROOT, "%03d", region.getNumericCode()))
                .filter(REGIONS::contains)
                .findFirst();
    }
}
