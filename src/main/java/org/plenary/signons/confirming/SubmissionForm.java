package org.plenary.signons.confirming;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.reservations.Wording;

/** The form with which somebody signs without an account; text, so that it can be shown again. */
record SubmissionForm(
        String kind,
        String sha256,
        @NotBlank(message = "confirming.error.name")
                @Size(max = 200)
                @Pattern(regexp = NO_LINK, message = "confirming.error.link")
                String name,
        String country,
        String category,
        @Size(max = 300) String website,
        @Size(max = 200) @Pattern(regexp = NO_LINK, message = "confirming.error.link")
                String contact,
        @Size(max = 200) String role,
        @NotBlank(message = "shared.error.email")
                @Email(message = "shared.error.email")
                @Size(max = 254)
                @Pattern(regexp = ONE_ADDRESS, message = "shared.error.email")
                String email,
        String language,
        String visibility,
        @Size(max = 9) String members,
        @Size(max = Wording.LONGEST) String words,
        boolean authority,
        boolean consent) {
    /** Our mails carry the name: they must not carry a stranger's advertisement. */
    static final String NO_LINK = "(?iU)(?!.*(://|\\bwww\\.)).*";

    // One plain address: no second recipient, no display name, nothing that ends a header.
    static final String ONE_ADDRESS = "[^\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}]*";

    private static final int MOST_MEMBERS = 100_000;

    SubmissionForm {
        kind = SignOnKind.INDIVIDUAL.slug().equals(kind) ? kind : SignOnKind.ORGANISATION.slug();
        sha256 = sha256 == null ? "" : sha256;
        name = Names.tidy(name);
        country = stripped(country);
        category = stripped(category);
        website = stripped(website);
        contact = Names.tidy(contact);
        role = Names.tidy(role);
        email = stripped(email);
        language = stripped(language);
        visibility = stripped(visibility);
        members = stripped(members);
        words = stripped(words);
    }

    /** Nothing typed yet. */
    static SubmissionForm blank(SignOnKind kind, String sha256, String language) {
        return new SubmissionForm(
                kind.slug(),
                sha256,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                language,
                "",
                "",
                "",
                false,
                false);
    }

    boolean inOwnName() {
        return SignOnKind.INDIVIDUAL.slug().equals(kind);
    }

    /** What is wrong with it. */
    Errors errors(Forms forms) {
        Errors errors = forms.check(this);
        if (!country.equals(Geo.WORLD) && !Geo.isCountry(country)) {
            errors = errors.and("country", "confirming.error.country");
        } else if (country.equals(Geo.WORLD) && inOwnName()) {
            errors = errors.and("country", "confirming.error.country");
        }
        if (!inOwnName() && chosenCategory().isEmpty()) {
            errors = errors.and("category", "confirming.error.category");
        }
        if (!website.isEmpty() && !Website.isOne(withScheme(website))) {
            errors = errors.and("website", "confirming.error.website");
        }
        if (!inOwnName() && contact.isEmpty()) {
            errors = errors.and("contact", "confirming.error.contact");
        }
        if (Languages.offered(language).isEmpty()) {
            errors = errors.and("language", "shared.error.choose");
        }
        if (chosenVisibility().isEmpty()) {
            errors = errors.and("visibility", "shared.error.choose");
        }
        if (!members.isEmpty() && chosenMembers() < 2) {
            errors = errors.and("members", "confirming.error.members", MOST_MEMBERS);
        }
        if (!inOwnName() && !authority) {
            errors = errors.and("authority", "confirming.error.authority");
        }
        if (!consent) {
            errors = errors.and("consent", "confirming.error.consent");
        }
        return errors;
    }

    /** The same, sorted out; only for a form without errors. */
    Said said() {
        return new Said(
                inOwnName() ? SignOnKind.INDIVIDUAL : SignOnKind.ORGANISATION,
                name,
                country.equals(Geo.WORLD) ? "" : country,
                inOwnName() ? "" : category,
                website.isEmpty() ? "" : withScheme(website),
                inOwnName() ? name : contact,
                role,
                email,
                Languages.offered(language).orElseThrow(),
                chosenVisibility().orElseThrow(),
                inOwnName() ? 0 : Math.max(0, chosenMembers()),
                words);
    }

    private Optional<StakeholderCategory> chosenCategory() {
        return Arrays.stream(StakeholderCategory.values())
                .filter(one -> one.slug().equals(category))
                .findFirst();
    }

    private Optional<NameVisibility> chosenVisibility() {
        return Arrays.stream(NameVisibility.values())
                .filter(one -> one.slug().equals(visibility))
                .findFirst();
    }

    private int chosenMembers() {
        try {
            int number = members.isEmpty() ? 0 : Integer.parseInt(members);
            return number <= MOST_MEMBERS ? number : -1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static String withScheme(String website) {
        return website.contains("://") ? website : "https://" + website;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
