package org.plenary.consultations;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.organisations.Level;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.web.Refusal;

/** The form that says what a consultation is about. */
@TemplateData
public record ConsultationForm(
        @RestForm @NotBlank(message = "consultations.error.title") @Size(max = 300) String title,
        @RestForm String convenor,
        @RestForm @NotBlank @Pattern(regexp = LANGUAGE, message = "consultations.error.language")
                String language,
        @RestForm @NotBlank(message = "consultations.error.purpose") @Size(max = 20_000)
                String purpose,
        @RestForm @NotBlank(message = "consultations.error.level") String level,
        @RestForm String area,
        @RestForm @Size(max = 200) String place,
        @RestForm @Size(max = 1000) String themes,
        @RestForm List<String> terms,
        @RestForm List<String> languages,
        @RestForm @Size(max = 500) String funder,
        @RestForm @NotBlank(message = "consultations.error.participation") String participation,
        @RestForm List<String> categories,
        @RestForm String readers,
        @RestForm @NotBlank(message = "consultations.error.contact") @Size(max = 200)
                String contactName,
        @RestForm
                @NotBlank(message = "consultations.error.contact-address")
                @Pattern(
                        regexp = " *(https?://\\S{3,300}|[^\\s@<>\"']{1,64}@[^\\s@<>\"']{3,250}) *",
                        message = "consultations.error.contact-address")
                String contactAddress) {
    /** A BCP 47 language tag: language, script and region at most. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    private static final int MOST_THEMES = 12;

    public ConsultationForm {
        convenor = convenor == null ? "" : convenor;
        terms = terms == null ? List.of() : List.copyOf(terms);
        languages = languages == null ? List.of() : List.copyOf(languages);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    static ConsultationForm empty(String language, String convenor) {
        return new ConsultationForm(
                "",
                convenor,
                language,
                "",
                Level.NATIONAL.slug(),
                "",
                "",
                "",
                List.of(),
                List.of(language),
                "",
                Participation.PUBLIC.slug(),
                List.of(),
                Readers.EVERYBODY.slug(),
                "",
                "");
    }

    static ConsultationForm of(Consultation consultation) {
        Details details = consultation.details();
        return new ConsultationForm(
                details.title(),
                consultation.coalition().id() + "/" + consultation.convenor(),
                details.language(),
                details.purpose(),
                details.reach().level().slug(),
                details.reach().area(),
                details.reach().place(),
                String.join(", ", details.themes()),
                details.terms(),
                details.languages(),
                details.funder(),
                details.participation().slug(),
                details.categories().stream().map(StakeholderCategory::slug).sorted().toList(),
                details.readers().slug(),
                details.contact().name(),
                details.contact().address());
    }

    /**
     * What it says.
     *
     * @throws org.plenary.shared.web.RefusedException if the parts do not go together
     */
    Details details() {
        Details details =
                new Details(
                        title.strip(),
                        language,
                        purpose.strip(),
                        Reach.of(one(Level.values(), level, Level::slug, "level"), area, place),
                        themesWritten(),
                        terms.stream().filter(t -> Vocabulary.of(t).isPresent()).toList(),
                        languages.stream().filter(tag -> tag.matches(LANGUAGE)).toList(),
                        funder == null ? "" : funder.strip(),
                        one(
                                Participation.values(),
                                participation,
                                Participation::slug,
                                "participation"),
                        chosenCategories(),
                        Readers.of(readers).orElse(Readers.EVERYBODY),
                        new Contact(contactName.strip(), contactAddress.strip()));
        details.refuses().ifPresent(Refusal::raise);
        return details;
    }

    private Set<StakeholderCategory> chosenCategories() {
        return Participation.CATEGORIES.slug().equals(participation)
                ? Arrays.stream(StakeholderCategory.values())
                        .filter(category -> categories.contains(category.slug()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private List<String> themesWritten() {
        return Stream.of((themes == null ? "" : themes).split("[,;،、；\\n]"))
                .map(String::strip)
                .filter(theme -> !theme.isEmpty() && theme.length() <= 60)
                .distinct()
                .limit(MOST_THEMES)
                .toList();
    }

    private static <E> E one(E[] all, String slug, Function<E, String> name, String what) {
        return Arrays.stream(all)
                .filter(each -> name.apply(each).equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("consultations.error." + what).asException());
    }

    /** Beside which field a refusal is told. */
    static String fieldOf(Refusal refusal) {
        String key = refusal.messageKey();
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "place" -> "place";
            case "readers" -> "readers";
            case "categories" -> "categories";
            case "convenor-outside", "not-convenor" -> "convenor";
            case "level", "level-above-parent", "level-below-children" -> "level";
            case "participation" -> "participation";
            default -> "area";
        };
    }
}
