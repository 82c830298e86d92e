package org.plenary.consultations.facilitating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plenary.consultations.contributing.Publication;
import org.plenary.consultations.facilitating.Heading.About;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Stance;
import org.plenary.shared.geo.CountryNames;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.names.Names;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;

/** Goes through a table of forms once and says of every row what it is. */
final class FormReading {
    private final Questionnaire asked;
    private final Map<String, Publication> publications;
    private final Map<String, Stance> stances;
    private final List<String> folded;
    private final Map<String, Optional<String>> countries = new HashMap<>();
    private final Function<List<String>, String> marks;
    private final String language;
    private final List<String> header;
    private final Heading.Columns columns;
    private final Map<String, Integer> seen = new HashMap<>();

    private FormReading(
            Questionnaire asked,
            BiFunction<Locale, String, String> say,
            Function<List<String>, String> marks,
            String language,
            List<String> header) {
        this.asked = asked;
        this.publications =
                names(
                        say,
                        List.of(Publication.values()),
                        Publication::slug,
                        "contributing.publish.");
        this.stances = names(say, List.of(Stance.values()), Stance::slug, "questions.stance.");
        this.folded = header.stream().map(Names::fold).toList();
        this.marks = marks;
        this.language = language;
        this.header = header;
        this.columns = Heading.read(header, asked, say);
    }

    /**
     * Reads it.
     *
     * @param say words of a message key in a language
     * @param marks keyed hash of a row
     * @param language of rows that do not say theirs
     * @throws RefusedException if no column is a question
     */
    static List<FormRow> of(
            Spreadsheet table,
            Questionnaire asked,
            BiFunction<Locale, String, String> say,
            Function<List<String>, String> marks,
            String language) {
        FormReading reading = new FormReading(asked, say, marks, language, table.header());
        if (reading.columns.questions().isEmpty()) {
            throw Refusal.invalid("facilitating.refused.no-question").asException();
        }
        List<FormRow> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(reading.row(table.lines().get(i), table.rows().get(i)));
        }
        return rows;
    }

    private FormRow row(int line, List<String> cells) {
        List<FormRow.Fault> faults = new ArrayList<>();
        if (cells.size() > header.size()) {
            faults.add(new FormRow.Fault("", "facilitating.bad.too-many-cells", List.of()));
        }
        Map<UUID, Given> answers = answers(cells, faults);
        Publication how = publication(cells, faults);
        String name = cell(cells, About.NAME);
        if (how == Publication.BY_NAME && name.isEmpty()) {
            fault(faults, About.NAME, "facilitating.bad.no-name");
        }
        if (answers.isEmpty() && faults.isEmpty()) {
            faults.add(new FormRow.Fault("", "facilitating.bad.empty", List.of()));
        }
        if (faults.isEmpty()) {
            missing(answers, faults);
        }
        String email = cell(cells, About.EMAIL);
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]+")) {
            fault(faults, About.EMAIL, "shared.error.email");
        }
        return new FormRow(
                line,
                mark(cells),
                language(cells, faults),
                how,
                given(name),
                country(cells, faults),
                given(email),
                answers,
                faults,
                cells);
    }

    private static Optional<String> given(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    // The first, second, third row of the same content are different forms; the same file again
    // has the same ones.
    private String mark(List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            if (!cell.isEmpty()) {
                parts.add(folded.get(i));
                parts.add(cell);
            }
        }
        String content = marks.apply(parts);
        parts.add(String.valueOf(seen.merge(content, 1, Integer::sum)));
        return marks.apply(parts);
    }

    private Map<UUID, Given> answers(List<String> cells, List<FormRow.Fault> faults) {
        Map<UUID, Given> answers = new LinkedHashMap<>();
        columns.questions()
                .forEach(
                        (place, question) -> {
                            String cell = place < cells.size() ? cells.get(place) : "";
                            if (cell.isEmpty()) {
                                return;
                            }
                            try {
                                answers.put(
                                        question.id(),
                                        Cell.read(cell, question.wording(), stances));
                            } catch (RefusedException refused) {
                                faults.add(
                                        new FormRow.Fault(
                                                header.get(place),
                                                refused.refusal().messageKey(),
                                                refused.refusal().args()));
                            }
                        });
        return answers;
    }

    private void missing(Map<UUID, Given> answers, List<FormRow.Fault> faults) {
        for (Question q :
                asked.askedOf(
                        id -> answers.containsKey(id) ? answers.get(id).chosen() : List.of())) {
            if (q.wording().required() && !answers.containsKey(q.id())) {
                faults.add(
                        new FormRow.Fault(
                                "Q" + asked.number(q.id()),
                                "contributing.open.required",
                                List.of()));
            }
        }
    }

    private Publication publication(List<String> cells, List<FormRow.Fault> faults) {
        String written = cell(cells, About.PUBLICATION);
        if (written.isEmpty()) {
            // Nobody said that it may be published.
            return Publication.NOT_AT_ALL;
        }
        Publication called = publications.get(Names.fold(written));
        if (called != null) {
            return called;
        }
        fault(faults, About.PUBLICATION, "facilitating.bad.publication");
        return Publication.NOT_AT_ALL;
    }

    private String language(List<String> cells, List<FormRow.Fault> faults) {
        String written = cell(cells, About.LANGUAGE);
        if (written.isEmpty()) {
            return language;
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
            if (!"und".equals(tag)) {
                return tag;
            }
        } catch (IllformedLocaleException noTag) {
            // Told below.
        }
        fault(faults, About.LANGUAGE, "facilitating.bad.language");
        return language;
    }

    private Optional<String> country(List<String> cells, List<FormRow.Fault> faults) {
        String written = cell(cells, About.COUNTRY);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = countries.computeIfAbsent(written, FormReading::code);
        if (code.isEmpty()) {
            fault(faults, About.COUNTRY, "facilitating.bad.country");
        }
        return code;
    }

    private static Optional<String> code(String written) {
        if (Geo.isCountry(written.toUpperCase(Locale.ROOT))) {
            return Optional.of(written.toUpperCase(Locale.ROOT));
        }
        return CountryNames.find(written) instanceof CountryNames.Found.Exactly exactly
                ? Optional.of(exactly.code())
                : Optional.empty();
    }

    // What something is called in every language of the platform, and by its slug, folded.
    private static <T> Map<String, T> names(
            BiFunction<Locale, String, String> say,
            List<T> all,
            Function<T, String> slug,
            String prefix) {
        Map<String, T> names = new HashMap<>();
        for (T each : all) {
            names.put(Names.fold(slug.apply(each)), each);
            Languages.ALL.forEach(
                    offer ->
                            names.put(
                                    Names.fold(
                                            say.apply(
                                                    Locale.forLanguageTag(offer.tag()),
                                                    prefix + slug.apply(each))),
                                    each));
        }
        return names;
    }

    private String cell(List<String> cells, About about) {
        Integer place = columns.about().get(about);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private void fault(List<FormRow.Fault> faults, About about, String key) {
        Integer place = columns.about().get(about);
        faults.add(
                new FormRow.Fault(
                        place == null ? about.name().toLowerCase(Locale.ROOT) : header.get(place),
                        key,
                        List.of()));
    }
}
