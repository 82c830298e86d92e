package org.plenary.consultations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.web.Refusal;

/**
 * What a consultation says about itself.
 *
 * @param language the language of title and purpose, BCP 47
 * @param purpose Markdown
 * @param themes free words
 * @param terms codes of the {@link Vocabulary}
 * @param languages in which contributions are welcome, BCP 47
 * @param funder who pays for it, may be empty
 * @param categories who may contribute if participation goes by category, else empty
 */
public record Details(
        String title,
        String language,
        String purpose,
        Reach reach,
        List<String> themes,
        List<String> terms,
        List<String> languages,
        String funder,
        Participation participation,
        Set<StakeholderCategory> categories,
        Readers readers,
        Contact contact) {
    public Details {
        themes = List.copyOf(themes);
        terms = List.copyOf(terms);
        languages = List.copyOf(languages);
        categories = Set.copyOf(categories);
    }

    /** Why these do not go together, if so. */
    Optional<Refusal> refuses() {
        boolean wide =
                participation == Participation.PUBLIC || participation == Participation.CATEGORIES;
        if (wide && readers != Readers.EVERYBODY) {
            return Optional.of(Refusal.invalid("consultations.refused.readers"));
        }
        return participation == Participation.CATEGORIES && categories.isEmpty()
                ? Optional.of(Refusal.invalid("consultations.refused.categories"))
                : Optional.empty();
    }
}
