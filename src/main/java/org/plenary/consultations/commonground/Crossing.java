package org.plenary.consultations.commonground;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many answered in each told region and each told category at once. Regions that lie wholly in
 * a category, taken from it, must not leave fewer than the least; nor categories in a region:
 * everybody knows where an organisation is and what kind it is.
 */
final class Crossing {
    private record Place(String region, String category) {}

    private final Map<Place, Integer> both = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> categories = new HashMap<>();

    /** Counts somebody who answered. */
    void add(String region, String category) {
        both.merge(new Place(region, category), 1, Integer::sum);
        regions.merge(region, 1, Integer::sum);
        categories.merge(category, 1, Integer::sum);
    }

    /** A category that gives a small group away; the smallest if there are several. */
    Optional<String> givingAway(int least) {
        return categories.keySet().stream()
                .filter(category -> leaves(category, least) || fills(category, least))
                .min(
                        Comparator.comparing((String c) -> c.equals(Cell.REST))
                                .thenComparing(categories::get)
                                .thenComparing(Comparator.naturalOrder()));
    }

    // The category without the regions in it.
    private boolean leaves(String category, int least) {
        int inside =
                regions.keySet().stream()
                        .filter(r -> together(r, category) == regions.get(r))
                        .mapToInt(regions::get)
                        .sum();
        int left = categories.get(category) - inside;
        return inside > 0 && left > 0 && left < least;
    }

    // A region without the categories in it, this one among them.
    private boolean fills(String category, int least) {
        return regions.keySet().stream()
                .filter(r -> together(r, category) == categories.get(category))
                .anyMatch(
                        r -> {
                            int left =
                                    regions.get(r)
                                            - categories.keySet().stream()
                                                    .filter(
                                                            c ->
                                                                    together(r, c)
                                                                            == categories.get(c))
                                                    .mapToInt(categories::get)
                                                    .sum();
                            return left > 0 && left < least;
                        });
    }

    private int together(String region, String category) {
        return both.getOrDefault(new Place(region, category), 0);
    }
}
