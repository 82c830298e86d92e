package org.plenary.organisations;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Option;

/**
 * What the forms of the register, and those of rooms above it, offer, in the visitor's language.
 */
@RequestScoped
public class Choices {
    private static final List<String> WORKING_LANGUAGES =
            List.of(
                    "en", "fr", "es", "ar", "zh", "ru", "am", "bn", "de", "fa", "fil", "hi", "id",
                    "it", "ja", "ne", "pl", "pt", "sw", "th", "tr", "uk", "ur", "vi");

    private final Language language;
    private final Messages messages;
    private final Formats formats;

    Choices(Language language, Messages messages, Formats formats) {
        this.language = language;
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * @param none what choosing nothing is called, a message key
     */
    List<Option> categories(String chosen, String none) {
        return withNone(
                none,
                Arrays.stream(StakeholderCategory.values())
                        .map(
                                one ->
                                        Option.of(
                                                one.slug(),
                                                say("organisations.category." + one.slug()),
                                                one.slug().equals(chosen))));
    }

    /** The levels of work, the narrowest first. */
    public List<Option> levels(String chosen) {
        return Arrays.stream(Level.values())
                .map(
                        one ->
                                Option.of(
                                        one.slug(),
                                        say("organisations.level." + one.slug()),
                                        one.slug().equals(chosen)))
                .toList();
    }

    List<Option> countries(String chosen, String none) {
        return withNone(
                none,
                Geo.countries(locale()).stream()
                        .map(c -> Option.of(c.code(), c.name(), c.code().equals(chosen))));
    }

    List<Option> regions(String chosen, String none) {
        return withNone(
                none,
                Stream.concat(Geo.regions().stream(), Stream.of(Geo.WORLD))
                        .map(
                                code ->
                                        Option.of(
                                                code,
                                                Geo.name(code, locale()),
                                                code.equals(chosen))));
    }

    /** The languages that organisations work in. */
    public List<Option> workingLanguages(Collection<String> chosen) {
        Set<String> offered = new LinkedHashSet<>(WORKING_LANGUAGES);
        offered.addAll(chosen);
        return offered.stream()
                .map(tag -> Option.of(tag, formats.language(locale(), tag), chosen.contains(tag)))
                .toList();
    }

    /** The languages we can write mails in. */
    List<Option> mailLanguages(String chosen) {
        String wanted = Languages.offered(chosen).orElse(language.tag());
        return Languages.ALL.stream()
                .map(offer -> Option.of(offer.tag(), offer.ownName(), offer.tag().equals(wanted)))
                .toList();
    }

    List<Option> powers(Collection<String> chosen) {
        return Arrays.stream(Power.values())
                .map(
                        power ->
                                new Option(
                                        power.slug(),
                                        say("organisations.power." + power.slug()),
                                        say("organisations.power." + power.slug() + ".hint"),
                                        chosen.contains(power.slug())))
                .toList();
    }

    private List<Option> withNone(String none, Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", say(none), false)), options).toList();
    }

    private String say(String key) {
        return messages.text(locale(), key);
    }

    private Locale locale() {
        return language.locale();
    }
}
