package org.plenary.shared.geo;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The world's countries and the five continent-level regions of UN M49. */
public final class Geo {
    /** The world as a whole. */
    public static final String WORLD = "001";

    /** Africa, Americas, Asia, Europe, Oceania. */
    private static final List<String> CONTINENTS = List.of("002", "019", "142", "150", "009");

    private static final Map<String, String> REGION_OF_COUNTRY = regionsByCountry();
    private static final Map<Locale, List<Place>> COUNTRIES = new ConcurrentHashMap<>();

    private Geo() {}

    /** A code and its name in some language. */
    public record Place(String code, String name) {}

    /** All countries that lie in a region, in the alphabetical order of the language. */
    public static List<Place> countries(Locale language) {
        return COUNTRIES.computeIfAbsent(language, Geo::sortedCountries);
    }

    /** Whether this is the ISO 3166-1 alpha-2 code of a country. */
    public static boolean isCountry(String code) {
        return code != null && REGION_OF_COUNTRY.containsKey(code);
    }

    /** The region a country lies in; nothing for a code that is no country's. */
    public static Optional<String> regionOf(String country) {
        return country == null
                ? Optional.empty()
                : Optional.ofNullable(REGION_OF_COUNTRY.get(country));
    }

    /** The codes of the regions: Africa, Americas, Asia, Europe, Oceania. */
    public static List<String> regions() {
        return CONTINENTS;
    }

    /** Whether this is one of {@link #regions()} or the {@link #WORLD}. */
    public static boolean isRegion(String code) {
        return WORLD.equals(code) || CONTINENTS.contains(code);
    }

    /** A country's or region's name. */
    public static String name(String code, Locale language) {
        return new ULocale("und", code).getDisplayCountry(ULocale.forLocale(language));
    }

    private static List<Place> sortedCountries(Locale language) {
        Collator alphabet = Collator.getInstance(ULocale.forLocale(language)).freeze();
        return REGION_OF_COUNTRY.keySet().stream()
                .map(code -> new Place(code, name(code, language)))
                .sorted(Comparator.comparing(Place::name, alphabet))
                .toList();
    }

    private static Map<String, String> regionsByCountry() {
        Map<String, String> regions = new TreeMap<>();
        Set<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        for (String country : countries) {
            // "Americas" is made of two continents in ICU: whichever of its ancestors is ours.
            Stream.iterate(
                            Region.getInstance(country),
                            region -> region != null,
                            Region::getContainingRegion)
                    .map(region -> String.format(Locale.ROOT, "%03d", region.getNumericCode()))
                    .filter(CONTINENTS::contains)
                    .findFirst()
                    .ifPresent(region -> regions.put(country, region));
        }
        return Map.copyOf(new TreeMap<>(regions));
    }
}
