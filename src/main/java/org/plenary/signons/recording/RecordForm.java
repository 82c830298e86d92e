package org.plenary.signons.recording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.signons.Letter;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOnKind;

/**
 * What a coordinator writes down about a signature that came otherwise.
 *
 * @param kind organisation, if empty, or individual
 * @param country ISO 3166-1 alpha-2; empty for a network of several countries
 * @param signer the person who signed and what they are
 * @param email of somebody who is told, may be empty
 * @param language in which they are told
 * @param received the day, ISO 8601
 * @param channel paper, email, meeting, telephone or other
 */
record RecordForm(
        @NotBlank(message = "recording.error.name") @Size(max = 200) String name,
        String kind,
        String country,
        String category,
        @Size(max = 200) String signer,
        @Size(max = 120) String contact,
        @Size(max = 200) String email,
        String language,
        String received,
        String channel,
        @Size(max = 2000) String note,
        String visibility) {
    RecordForm {
        name = Names.tidy(name);
        kind = text(kind);
        country = text(country);
        category = text(category);
        signer = Names.tidy(signer);
        contact = Names.tidy(contact);
        email = text(email);
        language = text(language).isEmpty() ? "en" : text(language);
        received = text(received);
        channel = text(channel).isEmpty() ? Channel.PAPER.slug() : text(channel);
        note = text(note);
        visibility = text(visibility);
    }

    /** Nothing written yet. */
    static RecordForm blank() {
        return new RecordForm("", "", "", "", "", "", "", "en", "", "", "", "");
    }

    /** What is wrong with it. */
    Errors errors(Forms forms, Letter letter, boolean hasFile, Instant now) {
        Errors errors = forms.check(this);
        if (isIndividual() && !letter.allowsIndividuals()) {
            errors = errors.and("kind", "recording.error.no-individuals");
        }
        if (country.isEmpty() ? isIndividual() : !Geo.isCountry(country)) {
            errors = errors.and("country", "recording.error.country");
        }
        if (!category.isEmpty() && chosenCategory().isEmpty()) {
            errors = errors.and("category", "shared.error.choose");
        }
        // What is no line of characters with one @ in it would break a mail's header.
        if (!email.isEmpty()
                && !email.matches(
                        "[^\\s@,;<>\\p{Cntrl}]+@[^\\s@,;<>\\p{Cntrl}]+\\.[^\\s@,;<>\\p{Cntrl}]+")) {
            errors = errors.and("email", "shared.error.email");
        }
        if (Languages.offered(language).isEmpty()) {
            errors = errors.and("language", "shared.error.choose");
        }
        if (Channel.of(channel).isEmpty()) {
            errors = errors.and("channel", "shared.error.choose");
        }
        if (chosenVisibility().isEmpty()) {
            errors = errors.and("visibility", "shared.error.choose");
        }
        Optional<LocalDate> day = receivedOn();
        if (day.isEmpty()
                || day.get()
                        .isAfter(now.plusSeconds(14 * 3600).atZone(ZoneOffset.UTC).toLocalDate())) {
            errors = errors.and("received", "recording.error.received");
        }
        if (!hasFile && note.isEmpty()) {
            errors = errors.and("file", "recording.error.source");
        }
        return errors;
    }

    boolean isIndividual() {
        return SignOnKind.INDIVIDUAL.slug().equals(kind);
    }

    Optional<StakeholderCategory> chosenCategory() {
        return Stream.of(StakeholderCategory.values())
                .filter(one -> one.slug().equals(category))
                .findFirst();
    }

    /** To whom the name is shown; everybody if nothing was chosen, nothing if it is no choice. */
    Optional<NameVisibility> chosenVisibility() {
        return visibility.isEmpty()
                ? Optional.of(NameVisibility.EVERYBODY)
                : Stream.of(NameVisibility.values())
                        .filter(one -> one.slug().equals(visibility))
                        .findFirst();
    }

    Optional<LocalDate> receivedOn() {
        try {
            return Optional.of(LocalDate.parse(received));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
