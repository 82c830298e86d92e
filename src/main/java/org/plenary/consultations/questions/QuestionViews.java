package org.plenary.consultations.questions;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** What convenors see of their questions. */
@ApplicationScoped
class QuestionViews {
    private final Questions questions;
    private final Asking asking;

    QuestionViews(Questions questions, Asking asking) {
        this.questions = questions;
        this.asking = asking;
    }

    /**
     * A question in the list.
     *
     * @param follows "2. Where: In the city", empty for everybody
     * @param last whether none comes after it
     */
    @TemplateData
    record Line(
            UUID id,
            int number,
            String section,
            String kind,
            String words,
            boolean required,
            String follows,
            long answers,
            int version,
            boolean last) {
        public String kindKey() {
            return "questions.kind." + kind;
        }
    }

    /** A kind of question to add. */
    @TemplateData
    record Kind(String slug, String messageKey) {}

    /** The list. */
    record Sheet(String href, String title, List<Line> lines, List<Kind> kinds) {}

    /**
     * The form.
     *
     * @param id null for a new question
     * @param follows what it can follow: value and label
     * @param past what it said before
     */
    record Entry(
            String href,
            String title,
            UUID id,
            QuestionForm form,
            List<Follow> follows,
            long answers,
            List<FieldView> past) {
        public String kindKey() {
            return "questions.kind." + form.kind();
        }

        public boolean is(String kind) {
            return form.kind().equals(kind);
        }

        public boolean choosing() {
            return QuestionKind.of(form.kind()).filter(QuestionKind::offersChoices).isPresent();
        }

        public boolean wordy() {
            return QuestionKind.of(form.kind()).filter(QuestionKind::takesWords).isPresent();
        }
    }

    /** An answer that a question can be a follow-up to. */
    @TemplateData
    record Follow(String value, String label) {}

    Sheet sheet(Consultation consultation) {
        Questionnaire all = questions.of(consultation);
        Map<UUID, Long> answers = asking.answers(all.all().stream().map(Question::id).toList());
        List<Line> lines = new ArrayList<>();
        for (Question q : all.all()) {
            lines.add(
                    new Line(
                            q.id(),
                            lines.size() + 1,
                            q.section(),
                            q.wording().kind().slug(),
                            q.wording().words(),
                            q.wording().required(),
                            q.condition().map(on -> label(all, on)).orElse(""),
                            answers.getOrDefault(q.id(), 0L),
                            q.version(),
                            lines.size() + 1 == all.all().size()));
        }
        return new Sheet(
                consultation.href(),
                consultation.title(),
                lines,
                java.util.Arrays.stream(QuestionKind.values())
                        .map(kind -> new Kind(kind.slug(), "questions.kind." + kind.slug()))
                        .toList());
    }

    Entry entry(Consultation consultation, Question question, QuestionForm form) {
        Questionnaire all = questions.of(consultation);
        int before = question == null ? all.all().size() : all.number(question.id()) - 1;
        List<Follow> follows =
                all.all().stream()
                        .limit(before)
                        .filter(q -> Questionnaire.canBeFollowed(q.wording()))
                        .flatMap(
                                q ->
                                        q.wording().choices().stream()
                                                .map(c -> new Condition(q.id(), c.key())))
                        .map(on -> new Follow(on.question() + ":" + on.choice(), label(all, on)))
                        .toList();
        return new Entry(
                consultation.href(),
                consultation.title(),
                question == null ? null : question.id(),
                form,
                follows,
                question == null ? 0 : asking.answers(question.id()),
                question == null ? List.of() : past(question, all));
    }

    private List<FieldView> past(Question question, Questionnaire all) {
        return questions.past(List.of(question.id())).stream()
                .map(
                        p ->
                                FieldView.of(
                                        question,
                                        p.wording(),
                                        p.version(),
                                        all.number(question.id()),
                                        Given.NOTHING))
                .toList();
    }

    /** All questions as somebody sees them who contributes. */
    List<FieldView> preview(Consultation consultation) {
        Questionnaire all = questions.of(consultation);
        return all.all().stream()
                .map(q -> FieldView.of(q, all.number(q.id()), Given.NOTHING))
                .toList();
    }

    private static String label(Questionnaire all, Condition on) {
        return all.question(on.question())
                .map(
                        q ->
                                all.number(q.id())
                                        + ". "
                                        + q.wording().brief()
                                        + ": "
                                        + q.wording()
                                                .choice(on.choice())
                                                .map(Choice::words)
                                                .orElse(on.choice()))
                .orElse("");
    }
}
