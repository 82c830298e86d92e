package org.plenary.signons.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.paper.PrintableScripts;

/**
 * Puts the signatories of a manifest in the order in which coalitions print them: networks first,
 * then by country; or by what they are and then by country, as lists for the United Nations'
 * Economic and Social Council are made. Alphabets are those of the letter's language.
 */
@ApplicationScoped
class LetterLayout {
    private final Formats formats;
    private final Messages messages;
    private final PrintableScripts scripts;

    LetterLayout(Formats formats, Messages messages, PrintableScripts scripts) {
        this.formats = formats;
        this.messages = messages;
        this.scripts = scripts;
    }

    /** What is made of a manifest's signatories. */
    record Laid(
            List<PrintedLetter.Group> groups,
            List<PrintedLetter.Line> observing,
            List<PrintedLetter.Note> notes,
            boolean transliterated) {}

    /** Lays out the signatories of a manifest. */
    Laid of(JsonNode signatories, Locale locale, boolean grouped) {
        Run run = new Run(locale);
        signatories.forEach(run::read);
        Comparator<Read> byName = Comparator.comparing(r -> r.sortedAs, run.collator::compare);
        Map<String, List<Read>> observing =
                run.all.stream().collect(Collectors.groupingBy(r -> r.observer ? "observing" : ""));
        List<Read> signing = observing.getOrDefault("", List.of()).stream().sorted(byName).toList();
        List<PrintedLetter.Group> groups = new ArrayList<>();
        if (grouped) {
            byWhatTheyAre(run, signing, groups);
        } else {
            asUsual(run, signing, groups, 2);
        }
        List<PrintedLetter.Line> watching =
                observing.getOrDefault("observing", List.of()).stream()
                        .sorted(byName)
                        .map(r -> run.line(r, true))
                        .toList();
        return new Laid(groups, watching, run.notes, run.transliterated);
    }

    // International networks, then each kind of organisation, then people.
    private void byWhatTheyAre(Run run, List<Read> signing, List<PrintedLetter.Group> groups) {
        List<Read> networks = signing.stream().filter(r -> !r.person && r.country == null).toList();
        if (!networks.isEmpty()) {
            groups.add(run.group(run.say("delivery.print.networks"), 2, networks, false));
        }
        Map<String, List<Read>> byCategory =
                signing.stream()
                        .filter(r -> !r.person && r.country != null)
                        .collect(
                                Collectors.groupingBy(
                                        r -> r.category,
                                        () ->
                                                new TreeMap<>(
                                                        Comparator.comparingInt(
                                                                LetterLayout::rank)),
                                        Collectors.toList()));
        byCategory.forEach(
                (category, members) -> {
                    groups.add(
                            run.group(
                                    run.say(
                                            "signons.category."
                                                    + (category.isEmpty() ? "none" : category)),
                                    2,
                                    List.of(),
                                    false));
                    asUsual(run, members, groups, 3);
                });
        List<Read> people = signing.stream().filter(r -> r.person).toList();
        if (!people.isEmpty()) {
            groups.add(run.group(run.say("delivery.print.individuals"), 2, people, true));
        }
    }

    // As the register lists them; who has none comes last.
    private static int rank(String category) {
        return Stream.of(StakeholderCategory.values())
                .filter(known -> known.slug().equals(category))
                .map(Enum::ordinal)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private void asUsual(Run run, List<Read> signing, List<PrintedLetter.Group> groups, int level) {
        List<Read> networks = signing.stream().filter(r -> r.country == null).toList();
        if (!networks.isEmpty()) {
            groups.add(run.group(run.say("delivery.print.networks"), level, networks, false));
        }
        Map<String, List<Read>> byCountry = new LinkedHashMap<>();
        signing.stream()
                .filter(r -> r.country != null)
                .forEach(r -> byCountry.computeIfAbsent(r.country, c -> new ArrayList<>()).add(r));
        Function<String, String> name = code -> formats.place(run.locale, code);
        byCountry.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                (Map.Entry<String, List<Read>> e) -> name.apply(e.getKey()),
                                run.collator::compare))
                .forEach(
                        e ->
                                groups.add(
                                        run.group(
                                                name.apply(e.getKey()),
                                                level,
                                                e.getValue(),
                                                false)));
    }

    private record Read(
            String name,
            String sortedAs,
            String country,
            String category,
            boolean person,
            boolean observer,
            long onBehalfOf,
            JsonNode statements) {}

    /** The making of one layout; footnotes are numbered as their names are printed. */
    private final class Run {
        private final Locale locale;
        private final Collator collator;
        private final List<Read> all = new ArrayList<>();
        private final List<PrintedLetter.Note> notes = new ArrayList<>();
        private boolean transliterated;

        Run(Locale locale) {
            this.locale = locale;
            this.collator = Collator.getInstance(ULocale.forLocale(locale));
        }

        void read(JsonNode one) {
            String name = one.path("name").asText();
            all.add(
                    new Read(
                            printable(name),
                            name,
                            one.hasNonNull("country") ? one.get("country").asText() : null,
                            one.path("category").asText(""),
                            one.path("kind").asText().equals("individual"),
                            one.path("standing").asText().equals("observer"),
                            one.path("onBehalfOf").asLong(0),
                            one.path("statements")));
        }

        PrintedLetter.Group group(String heading, int level, List<Read> of, boolean places) {
            return PrintedLetter.Group.of(
                    heading,
                    level,
                    of.stream().map(r -> line(r, places)).toList(),
                    Languages.direction(locale).equals("rtl"));
        }

        PrintedLetter.Line line(Read read, boolean place) {
            List<Integer> numbers = new ArrayList<>();
            read.statements.forEach(
                    said -> {
                        numbers.add(notes.size() + 1);
                        notes.add(
                                new PrintedLetter.Note(
                                        notes.size() + 1,
                                        read.name,
                                        "signons.footnote." + said.path("kind").asText(),
                                        said.path("paragraph").asText(""),
                                        printable(said.path("words").asText())));
                    });
            return new PrintedLetter.Line(
                    read.name,
                    place && read.country != null ? formats.place(locale, read.country) : "",
                    numbers,
                    read.onBehalfOf);
        }

        String say(String key) {
            return messages.text(locale, key);
        }

        private String printable(String words) {
            String printable = scripts.printable(words);
            transliterated |= !printable.equals(words);
            return printable;
        }
    }
}
