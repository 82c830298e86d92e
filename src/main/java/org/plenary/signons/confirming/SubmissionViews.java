package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.signons.Letter;
import org.plenary.signons.NameVisibility;

/** Puts the form together in the reader's language. */
@ApplicationScoped
class SubmissionViews {
    private final Language language;
    private final Messages messages;

    SubmissionViews(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    SubmissionView form(Letter letter, SubmissionForm form, Errors errors) {
        return new SubmissionView(
                of(letter),
                letter.allowsIndividuals(),
                form,
                countries(form),
                categories(form),
                Languages.ALL.stream()
                        .map(
                                offer ->
                                        Option.of(
                                                offer.tag(),
                                                offer.ownName(),
                                                offer.tag().equals(form.language())))
                        .toList(),
                visibilities(form),
                errors);
    }

    static SubmissionView.Letter of(Letter letter) {
        return new SubmissionView.Letter(
                letter.href(),
                letter.title(),
                letter.addressees(),
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())),
                letter.sha256(),
                letter.deadline().at(),
                letter.deadline().zone().getId());
    }

    private List<Option> countries(SubmissionForm form) {
        Stream<Option> first = Stream.of(Option.of("", say("confirming.country.choose"), false));
        if (!form.inOwnName()) {
            first =
                    Stream.concat(
                            first,
                            Stream.of(
                                    Option.of(
                                            Geo.WORLD,
                                            say("confirming.country.network"),
                                            form.country().equals(Geo.WORLD))));
        }
        return Stream.concat(
                        first,
                        Geo.countries(language.locale()).stream()
                                .map(
                                        place ->
                                                Option.of(
                                                        place.code(),
                                                        place.name(),
                                                        place.code().equals(form.country()))))
                .toList();
    }

    private List<Option> categories(SubmissionForm form) {
        return Stream.concat(
                        Stream.of(Option.of("", say("confirming.category.choose"), false)),
                        Arrays.stream(StakeholderCategory.values())
                                .map(
                                        one ->
                                                Option.of(
                                                        one.slug(),
                                                        say("signons.category." + one.slug()),
                                                        one.slug().equals(form.category()))))
                .toList();
    }

    private List<Option> visibilities(SubmissionForm form) {
        String chosen =
                form.visibility().isEmpty() ? NameVisibility.EVERYBODY.slug() : form.visibility();
        return Arrays.stream(NameVisibility.values())
                .map(
                        one ->
                                new Option(
                                        one.slug(),
                                        say("signons.visibility." + one.slug()),
                                        say("confirming.visibility." + one.slug() + ".hint"),
                                        one.slug().equals(chosen)))
                .toList();
    }

    private String say(String key) {
        return messages.text(language.locale(), key);
    }
}
