package org.plenary.signons.listing;

import java.util.Locale;
import java.util.stream.Stream;

/** How a list is ordered. */
enum ListOrder {
    /** Networks of several countries first, then country by country as the reader calls them. */
    COUNTRY,
    /** By name, as the reader's language has it: names in its own script first. */
    NAME,
    /** Networks first, then region by region, and within each by country. */
    REGION;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of this name, or the one that coalitions use. */
    static ListOrder of(String slug) {
        return Stream.of(values()).filter(o -> o.slug().equals(slug)).findFirst().orElse(COUNTRY);
    }
}
