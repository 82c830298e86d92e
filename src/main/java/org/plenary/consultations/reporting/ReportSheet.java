package org.plenary.consultations.reporting;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plenary.shared.i18n.Languages;
import org.plenary.text.format.Html;
import org.plenary.text.format.TextFormat;

/**
 * What a version of the report says, as it is read on a page or on paper.
 *
 * @param counts of findings by what became of them; none where there are none
 */
@TemplateData
record ReportSheet(
        ReportContent content, RawString introduction, List<Part> parts, List<Count> counts) {
    /**
     * A finding in the report.
     *
     * @param reason in the reader's language if there is one in it
     */
    @TemplateData
    record Part(
            int place,
            ReportContent.Heard heard,
            RawString words,
            RawString dissent,
            String reason,
            String reasonLanguage) {
        public String dir() {
            return direction(heard.language());
        }

        public String reasonDir() {
            return direction(reasonLanguage);
        }
    }

    /** How many findings something became of. */
    @TemplateData
    record Count(String outcomeKey, long many, int percent) {}

    /** Of what is in the consultation's language. */
    public String dir() {
        return direction(content.language());
    }

    private static String direction(String language) {
        return Languages.direction(Locale.forLanguageTag(language));
    }

    /**
     * A report for a reader.
     *
     * @param language of the reader
     */
    static ReportSheet of(ReportContent content, String language) {
        List<ReportContent.Heard> heard = content.heard();
        return new ReportSheet(
                content,
                html(content.introduction()),
                IntStream.range(0, heard.size())
                        .mapToObj(i -> part(i + 1, heard.get(i), content, language))
                        .toList(),
                counts(heard));
    }

    private static Part part(
            int place, ReportContent.Heard heard, ReportContent content, String language) {
        String own = heard.reasonLanguage().isEmpty() ? content.language() : heard.reasonLanguage();
        String there = own.equals(language) ? null : heard.reasonsIn().get(language);
        return new Part(
                place,
                heard,
                html(heard.words()),
                html(heard.dissent()),
                there == null ? heard.reason() : there,
                there == null ? own : language);
    }

    private static List<Count> counts(List<ReportContent.Heard> heard) {
        return Arrays.stream(Outcome.values())
                .map(
                        outcome -> {
                            long many =
                                    heard.stream()
                                            .filter(h -> h.outcome().equals(outcome.slug()))
                                            .count();
                            return new Count(
                                    "reporting.outcome." + outcome.slug(),
                                    many,
                                    (int) Math.round(100.0 * many / Math.max(1, heard.size())));
                        })
                .filter(count -> count.many() > 0)
                .toList();
    }

    private static RawString html(String markdown) {
        return new RawString(
                markdown.isEmpty()
                        ? ""
                        : Html.document(TextFormat.MARKDOWN.read(markdown).text(), 3));
    }
}
