package org.plenary.consultations.questions;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plenary.text.NumberedBlock;
import org.plenary.text.format.Html;

/**
 * A question with the fields to answer it, and what is in them.
 *
 * @param number its place among all
 * @param id of the question
 * @param value own words
 * @param grades of a scale
 */
@TemplateData
public record FieldView(
        int number,
        UUID id,
        int version,
        String kind,
        String section,
        String brief,
        String question,
        String help,
        String language,
        boolean required,
        boolean files,
        int wordLimit,
        boolean limited,
        String value,
        List<ChoiceLine> choices,
        List<Grade> grades,
        String leastMeans,
        String mostMeans,
        String proposition,
        List<StanceLine> stances,
        List<ParagraphLine> paragraphs) {
    /**
     * A choice.
     *
     * @param rank its place in a ranking, 0 for none
     */
    @TemplateData
    public record ChoiceLine(String key, String words, boolean chosen, int rank) {}

    /** A grade of a scale. */
    @TemplateData
    public record Grade(int value, boolean chosen) {}

    /** A stance that can be taken. */
    @TemplateData
    public record StanceLine(String slug, boolean chosen) {
        public String messageKey() {
            return "questions.stance." + slug;
        }

        /** The same about a paragraph. */
        public String reactionKey() {
            return "questions.reaction." + slug;
        }
    }

    /**
     * A paragraph of a draft, and what is said about it.
     *
     * @param html its words, safe to show
     * @param heading whether it is one, which nobody reacts to
     */
    @TemplateData
    public record ParagraphLine(
            String id,
            String marker,
            String html,
            boolean heading,
            List<StanceLine> stances,
            String words) {
        /** Whether anything is said about it. */
        public boolean reacted() {
            return stances.stream().anyMatch(StanceLine::chosen);
        }
    }

    /** The question in its present wording. */
    public static FieldView of(Question question, int number, Given given) {
        return of(question, question.wording(), question.version(), number, given);
    }

    /** The question as it was asked in a version. */
    public static FieldView of(Question question, Wording w, int version, int number, Given given) {
        return new FieldView(
                number,
                question.id(),
                version,
                w.kind().slug(),
                question.section(),
                w.brief(),
                w.words(),
                w.help(),
                question.consultation().language(),
                w.required(),
                w.files(),
                w.wordLimit(),
                w.mostWords() > 0,
                given.words(),
                w.choices().stream()
                        .map(
                                c ->
                                        new ChoiceLine(
                                                c.key(),
                                                c.words(),
                                                given.chosen().contains(c.key()),
                                                given.chosen().indexOf(c.key()) + 1))
                        .toList(),
                grades(w, given),
                w.scale() == null ? "" : w.scale().leastMeans(),
                w.scale() == null ? "" : w.scale().mostMeans(),
                w.proposition(),
                w.kind() == QuestionKind.AGREEMENT
                        ? stances(List.of(Stance.values()), given.stance())
                        : List.of(),
                paragraphs(w, given));
    }

    /** The choices that were made, the best first in a ranking. */
    public List<ChoiceLine> chosen() {
        return choices.stream()
                .filter(ChoiceLine::chosen)
                .sorted(java.util.Comparator.comparingInt(ChoiceLine::rank))
                .toList();
    }

    /** The grade that was given, or null. */
    public Grade grade() {
        return grades.stream().filter(Grade::chosen).findFirst().orElse(null);
    }

    /** The stance that was taken, or null. */
    public StanceLine stance() {
        return stances.stream().filter(StanceLine::chosen).findFirst().orElse(null);
    }

    /** Whether own words are asked for. */
    public boolean wordy() {
        return QuestionKind.of(kind).filter(QuestionKind::takesWords).isPresent();
    }

    private static List<Grade> grades(Wording w, Given given) {
        return w.scale() == null
                ? List.of()
                : IntStream.rangeClosed(w.scale().least(), w.scale().most())
                        .mapToObj(g -> new Grade(g, given.grade() != null && given.grade() == g))
                        .toList();
    }

    private static List<StanceLine> stances(List<Stance> offered, Stance taken) {
        return offered.stream().map(s -> new StanceLine(s.slug(), s == taken)).toList();
    }

    private static List<ParagraphLine> paragraphs(Wording w, Given given) {
        return w.draftText().stream()
                .flatMap(text -> text.numbered().stream())
                .filter(leaf -> leaf.kind() != NumberedBlock.Kind.RULE)
                .map(leaf -> line(leaf, given))
                .toList();
    }

    private static ParagraphLine line(NumberedBlock leaf, Given given) {
        Reaction said =
                given.reactions().stream()
                        .filter(r -> r.paragraph().equals(leaf.id()))
                        .findFirst()
                        .orElse(null);
        return new ParagraphLine(
                leaf.id(),
                leaf.marker(),
                Html.inline(leaf.inlines()),
                leaf.kind() == NumberedBlock.Kind.HEADING,
                stances(Stance.ON_PARAGRAPHS, said == null ? null : said.stance()),
                said == null ? "" : said.words());
    }
}
