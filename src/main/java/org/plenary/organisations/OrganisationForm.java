package org.plenary.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;

/**
 * What somebody says about an organisation, before it is known to make sense. Everything is text,
 * so that whatever was typed can be shown again.
 */
record OrganisationForm(
        @NotBlank(message = "organisations.error.name") @Size(max = 200) String name,
        List<String> aliases,
        String category,
        String level,
        String country,
        String region,
        @Size(max = 300) String website,
        List<String> languages) {
    private static final int MOST_ALIASES = 20;
    private static final int MOST_LANGUAGES = 20;
    private static final int LONGEST_NAME = 200;

    OrganisationForm {
        name = Names.tidy(name);
        aliases = cleaned(aliases == null ? null : aliases.stream().map(Names::tidy).toList());
        category = trimmed(category);
        level = trimmed(level);
        country = trimmed(country);
        region = trimmed(region);
        website = trimmed(website);
        languages = cleaned(languages);
    }

    /** Nothing typed yet. */
    static OrganisationForm blank() {
        return new OrganisationForm("", List.of(), "", "", "", "", "", List.of());
    }

    /** What the register says now. */
    static OrganisationForm of(Profile profile) {
        return new OrganisationForm(
                profile.name(),
                profile.aliases(),
                profile.category().slug(),
                profile.level().slug(),
                profile.country(),
                profile.region(),
                profile.website(),
                profile.languages());
    }

    /** Names as typed into a text field, one on a line. */
    static List<String> lines(String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\R"));
    }

    /** What is wrong with it. */
    Errors errors(Forms forms) {
        Errors errors = forms.check(this);
        if (aliases.size() > MOST_ALIASES
                || aliases.stream().anyMatch(alias -> alias.length() > LONGEST_NAME)) {
            errors =
                    errors.and(
                            "aliases", "organisations.error.aliases", MOST_ALIASES, LONGEST_NAME);
        }
        if (chosenCategory().isEmpty()) {
            errors = errors.and("category", "organisations.error.category");
        }
        if (chosenLevel().isEmpty()) {
            errors = errors.and("level", "organisations.error.level");
        }
        if (country.isEmpty() ? worksInOneCountry() : !Geo.isCountry(country)) {
            errors = errors.and("country", "organisations.error.country");
        }
        if (!worksInOneCountry() && chosenRegion().isEmpty()) {
            errors = errors.and("region", "organisations.error.region");
        }
        if (!website.isEmpty() && !isWebAddress(website)) {
            errors = errors.and("website", "organisations.error.website");
        }
        if (languages.isEmpty()
                || languages.size() > MOST_LANGUAGES
                || !languages.stream().allMatch(OrganisationForm::isLanguage)) {
            errors = errors.and("languages", "organisations.error.languages", MOST_LANGUAGES);
        }
        return errors;
    }

    /** The same, sorted out; only for a form without errors. */
    Profile toProfile() {
        return new Profile(
                name,
                aliases.stream().filter(alias -> !alias.equals(name)).toList(),
                chosenCategory().orElseThrow(),
                chosenLevel().orElseThrow(),
                country.isEmpty() ? null : country,
                chosenRegion().orElseThrow(),
                website.isEmpty() ? null : website,
                languages);
    }

    private Optional<StakeholderCategory> chosenCategory() {
        return Arrays.stream(StakeholderCategory.values())
                .filter(one -> one.slug().equals(category))
                .findFirst();
    }

    private Optional<Level> chosenLevel() {
        return Arrays.stream(Level.values()).filter(one -> one.slug().equals(level)).findFirst();
    }

    private boolean worksInOneCountry() {
        return chosenLevel().filter(one -> one == Level.LOCAL || one == Level.NATIONAL).isPresent();
    }

    // An organisation of one country lies where the country lies; others say how far they reach.
    private Optional<String> chosenRegion() {
        if (worksInOneCountry()) {
            return Geo.regionOf(country);
        }
        if (!region.isEmpty()) {
            return Optional.of(region).filter(Geo::isRegion);
        }
        return chosenLevel().filter(one -> one == Level.GLOBAL).isPresent()
                ? Optional.of(Geo.WORLD)
                : Geo.regionOf(country);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (java.net.URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> cleaned(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(OrganisationForm::trimmed)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }
}
