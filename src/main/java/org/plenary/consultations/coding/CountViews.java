package org.plenary.consultations.coding;

import com.ibm.icu.text.NumberFormat;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Choice;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.QuestionKind;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.consultations.questions.Stance;
import org.plenary.consultations.questions.Wording;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;

/** Puts counts together as bars and tables. */
@ApplicationScoped
class CountViews {
    /**
     * A bar.
     *
     * @param percent of the longest
     * @param first how often it was put first, null where nothing is ranked
     * @param meanPlace of a ranking, empty otherwise
     */
    @TemplateData
    record Bar(String key, String label, long count, int percent, Long first, String meanPlace) {}

    /**
     * A question's answers.
     *
     * @param kind as of the question
     * @param mean of a scale, empty otherwise
     */
    @TemplateData
    record Chart(
            UUID question,
            int number,
            String brief,
            String words,
            String kind,
            String mean,
            List<Bar> bars) {
        public boolean ranked() {
            return kind.equals("ranking");
        }
    }

    /** A cell; null is not told. */
    @TemplateData
    record Cell(Long count) {}

    /** A code's row. */
    @TemplateData
    record Row(
            UUID code,
            String name,
            int colour,
            int depth,
            Long sum,
            int percent,
            List<Cell> cells) {}

    /** A column. */
    @TemplateData
    record Kind(String key, String label) {}

    /** The whole page. */
    @TemplateData
    record Sheet(
            String href,
            String title,
            String by,
            List<Kind> kinds,
            List<Row> rows,
            List<Chart> charts,
            long least,
            boolean convenor,
            boolean published) {
        public String byKey() {
            return "coding.counts.by." + by;
        }
    }

    private final Counting counting;
    private final Counts counts;
    private final Below below;
    private final Questions questions;
    private final org.plenary.consultations.contributing.ReadableAnswers readable;
    private final Formats formats;
    private final Messages messages;
    private final Language language;

    CountViews(
            Counting counting,
            Counts counts,
            Below below,
            Questions questions,
            org.plenary.consultations.contributing.ReadableAnswers readable,
            Formats formats,
            Messages messages,
            Language language) {
        this.counting = counting;
        this.counts = counts;
        this.below = below;
        this.questions = questions;
        this.readable = readable;
        this.formats = formats;
        this.messages = messages;
        this.language = language;
    }

    Sheet sheet(Consultation visible, String by, Actor actor) {
        boolean convenor = below.all(visible, actor);
        Consultation consultation = counts.readable(visible, convenor);
        Counting.Dimension dimension = Counting.Dimension.of(by);
        Counting.CodeTable table = counting.codes(consultation, dimension, actor, convenor);
        return new Sheet(
                consultation.href(),
                consultation.title(),
                dimension.slug(),
                table.kinds().stream().map(key -> new Kind(key, label(dimension, key))).toList(),
                rows(table),
                charts(consultation, convenor),
                readable.least(),
                convenor,
                counts.published(consultation));
    }

    private static List<Row> rows(Counting.CodeTable table) {
        long most =
                table.rows().stream()
                        .map(row -> row.cells().sum())
                        .filter(sum -> sum != null)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1);
        return table.rows().stream()
                .map(
                        row ->
                                new Row(
                                        row.code().id(),
                                        row.code().name(),
                                        row.code().colour(),
                                        Math.min(4, row.depth()),
                                        row.cells().sum(),
                                        percent(
                                                row.cells().sum() == null ? 0 : row.cells().sum(),
                                                most),
                                        table.kinds().stream()
                                                .map(k -> new Cell(row.cells().counts().get(k)))
                                                .toList()))
                .toList();
    }

    private String label(Counting.Dimension dimension, String key) {
        if (key.isEmpty()) {
            return text("coding.counts.unknown");
        }
        return switch (dimension) {
            case REGION -> formats.place(language.locale(), key);
            case CATEGORY -> text("organisations.category." + key);
            case LEVEL -> text("consultations.level." + key);
        };
    }

    private String text(String key) {
        return messages.text(language.locale(), key);
    }

    private List<Chart> charts(Consultation consultation, boolean all) {
        Questionnaire asked = questions.of(consultation);
        List<Question> counted =
                asked.all().stream()
                        .filter(
                                q ->
                                        q.wording().kind().offersChoices()
                                                || q.wording().kind() == QuestionKind.SCALE
                                                || q.wording().kind() == QuestionKind.AGREEMENT)
                        .toList();
        Map<UUID, Map<String, Counting.Chosen>> chosen =
                counting.chosen(consultation, counted, all).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Counting.Chosen::question,
                                        Collectors.toMap(Counting.Chosen::key, c -> c)));
        List<Chart> charts = new ArrayList<>();
        for (Question question : counted) {
            charts.add(
                    chart(
                            question,
                            asked.number(question.id()),
                            chosen.getOrDefault(question.id(), Map.of())));
        }
        return charts;
    }

    private Chart chart(Question question, int number, Map<String, Counting.Chosen> chosen) {
        Wording wording = question.wording();
        QuestionKind kind = wording.kind();
        List<Choice> keys =
                switch (kind) {
                    case SCALE ->
                            IntStream.rangeClosed(wording.scale().least(), wording.scale().most())
                                    .mapToObj(
                                            n ->
                                                    new Choice(
                                                            "" + n,
                                                            formats.number(language.locale(), n)))
                                    .toList();
                    case AGREEMENT ->
                            Stream.of(Stance.values())
                                    .map(
                                            s ->
                                                    new Choice(
                                                            s.slug(),
                                                            text("questions.stance." + s.slug())))
                                    .toList();
                    default -> wording.choices();
                };
        long most = chosen.values().stream().mapToLong(Counting.Chosen::count).max().orElse(1);
        List<Bar> bars =
                keys.stream()
                        .map(
                                key -> {
                                    Counting.Chosen c = chosen.get(key.key());
                                    boolean ranked = kind == QuestionKind.RANKING;
                                    long count = c == null ? 0 : c.count();
                                    long height = ranked && c != null ? c.first() : count;
                                    return new Bar(
                                            key.key(),
                                            key.words(),
                                            count,
                                            percent(height, most),
                                            ranked ? (c == null ? 0L : c.first()) : null,
                                            ranked && c != null
                                                    ? decimal((double) c.places() / c.count())
                                                    : "");
                                })
                        .toList();
        return new Chart(
                question.id(),
                number,
                wording.brief(),
                wording.words(),
                kind.slug(),
                kind == QuestionKind.SCALE ? mean(chosen) : "",
                bars);
    }

    private String mean(Map<String, Counting.Chosen> grades) {
        long count = grades.values().stream().mapToLong(Counting.Chosen::count).sum();
        double sum =
                grades.values().stream()
                        .mapToDouble(c -> Double.parseDouble(c.key()) * c.count())
                        .sum();
        return count == 0 ? "" : decimal(sum / count);
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(part * 100.0 / whole);
    }
}
