package org.plenary.signons;

import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.CountryNames;
import org.plenary.shared.names.Names;

/**
 * Which of a letter's signatories are wanted.
 *
 * @param words folded words of the name, empty for all
 * @param countryOfWords a country that the words name, or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param region UN M49, or null
 * @param category or null
 * @param observers whether observers are wanted rather than signatories
 */
public record SignOnFilter(
        String words,
        String countryOfWords,
        String country,
        String region,
        StakeholderCategory category,
        boolean observers) {
    /** All signatories. */
    public static final SignOnFilter ALL = new SignOnFilter("", null, null, null, null, false);

    /** All observers. */
    public static final SignOnFilter OBSERVERS = new SignOnFilter("", null, null, null, null, true);

    /** The signatories of a region. */
    static SignOnFilter region(String region) {
        return new SignOnFilter("", null, null, region, null, false);
    }

    /** Reads what stands in an address; what cannot be is taken as not said. */
    public static SignOnFilter read(String q, String country, String region, String category) {
        String words = q == null ? "" : Names.fold(q.length() > 200 ? q.substring(0, 200) : q);
        return new SignOnFilter(
                words,
                words.length() > 3
                                && CountryNames.find(q) instanceof CountryNames.Found.Exactly found
                        ? found.code()
                        : null,
                matching(country == null ? null : country.toUpperCase(Locale.ROOT), "[A-Z]{2}"),
                matching(region, "[0-9]{3}"),
                Stream.of(StakeholderCategory.values())
                        .filter(c -> c.slug().equals(category))
                        .findFirst()
                        .orElse(null),
                false);
    }

    private static String matching(String value, String pattern) {
        return value != null && value.matches(pattern) ? value : null;
    }

    /** Whether the words are all that signatories must answer to. */
    boolean saysOnlyWords() {
        return country == null && region == null && category == null && !observers;
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
