package org.plenary.consultations.commonground;

import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.shared.i18n.Languages;

/** What was typed of a proposition, by language. */
record WordingForm(Map<String, String> wording) {
    static final WordingForm NONE = new WordingForm(Map.of());

    /** A box to type in; the first has the id "words", by which errors find it. */
    @TemplateData
    record Field(String id, String language, String dir, String words) {}

    /** From two lists that belong together. */
    static WordingForm of(List<String> languages, List<String> words) {
        Map<String, String> wording = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(languages.size(), words.size()); i++) {
            wording.put(languages.get(i), words.get(i));
        }
        return new WordingForm(wording);
    }

    /** A box for each language. */
    List<Field> fields(List<String> languages) {
        return IntStream.range(0, languages.size())
                .mapToObj(
                        i ->
                                new Field(
                                        i == 0 ? "words" : "words-" + i,
                                        languages.get(i),
                                        Languages.direction(
                                                Locale.forLanguageTag(languages.get(i))),
                                        wording.getOrDefault(languages.get(i), "")))
                .toList();
    }
}
