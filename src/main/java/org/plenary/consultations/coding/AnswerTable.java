package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.ReadableAnswers;
import org.plenary.consultations.contributing.Spoken;
import org.plenary.consultations.contributing.Telling;
import org.plenary.consultations.questions.Choice;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Mask;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;

/**
 * All answers to a consultation with their codes, row by row, as far as somebody may read them.
 * Question by question, and those to one in the order of their random ids; of one without a name
 * there is no day, and a region only where several contributed from it.
 */
@ApplicationScoped
class AnswerTable {
    private static final int AT_ONCE = 1_000;

    static final List<String> HEADER =
            List.of(
                    "contribution",
                    "question",
                    "asked",
                    "by",
                    "country",
                    "region",
                    "category",
                    "language",
                    "words",
                    "chosen",
                    "grade",
                    "stance",
                    "reactions",
                    "codes");

    /** An answer. */
    record Row(
            UUID contribution,
            int question,
            String asked,
            String by,
            String country,
            String region,
            String category,
            String language,
            String words,
            List<String> chosen,
            Integer grade,
            String stance,
            List<String> reactions,
            List<String> codes) {
        /** As cells in the order of the header. */
        List<String> cells() {
            return List.of(
                    contribution.toString(),
                    question == 0 ? "" : Integer.toString(question),
                    asked,
                    Objects.toString(by, ""),
                    Objects.toString(country, ""),
                    Objects.toString(region, ""),
                    Objects.toString(category, ""),
                    language,
                    words,
                    String.join("; ", chosen),
                    Objects.toString(grade, ""),
                    stance,
                    String.join("\n", reactions),
                    String.join("; ", codes));
        }
    }

    private final EntityManager database;
    private final ReadableAnswers readable;
    private final Questions questions;
    private final Codes codes;
    private final Codings codings;

    AnswerTable(
            EntityManager database,
            ReadableAnswers readable,
            Questions questions,
            Codes codes,
            Codings codings) {
        this.database = database;
        this.readable = readable;
        this.questions = questions;
        this.codes = codes;
        this.codings = codings;
    }

    /**
     * Hands over row by row; only a few are held at once.
     *
     * @param all whether also what is not published
     * @param coded whether codes are told
     */
    void read(UUID consultationId, boolean all, boolean coded, Consumer<Row> to) {
        Consultation consultation = database.find(Consultation.class, consultationId);
        Questionnaire asked = questions.of(consultation);
        Codebook book = coded ? codes.of(consultation) : null;
        Spoken spoken = readable.spoken(consultation, all);
        for (UUID question : questions(spoken, asked)) {
            read(
                    new Reader(consultationId, asked, book, spoken, all, readable.today(), to),
                    question);
        }
    }

    private static List<UUID> questions(Spoken spoken, Questionnaire asked) {
        return spoken.answers().keySet().stream()
                .sorted(
                        Comparator.comparingInt(asked::number)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private record Reader(
            UUID consultation,
            Questionnaire asked,
            Codebook book,
            Spoken spoken,
            boolean all,
            LocalDate today,
            Consumer<Row> to) {}

    private void read(Reader reader, UUID question) {
        UUID last = new UUID(0, 0);
        while (true) {
            Consultation consultation = database.find(Consultation.class, reader.consultation());
            List<Object[]> page =
                    database.createQuery(
                                    "select a, c from Answer a join Contribution c on c.id = a.contribution"
                                            + " where c.consultation = :consultation and a.question = :question and a.id > :last and "
                                            + ReadableAnswers.CONDITION
                                            + " order by a.id",
                                    Object[].class)
                            .setParameter("consultation", consultation)
                            .setParameter("question", question)
                            .setParameter("last", last)
                            .setParameter("all", reader.all())
                            .setParameter("today", reader.today())
                            .setMaxResults(AT_ONCE)
                            .getResultList();
            if (page.isEmpty()) {
                return;
            }
            Map<UUID, Telling> by =
                    readable.tellings(
                            page.stream()
                                    .map(row -> (Contribution) row[1])
                                    .collect(Collectors.toSet()),
                            reader.spoken(),
                            reader.today(),
                            reader.all());
            List<UUID> ids = page.stream().map(row -> ((Answer) row[0]).id()).toList();
            Map<UUID, List<Coding>> given =
                    reader.book() != null
                            ? codings.of(consultation, ids).stream()
                                    .collect(Collectors.groupingBy(Coding::answer))
                            : Map.of();
            for (Object[] each : page) {
                Answer answer = (Answer) each[0];
                reader.to()
                        .accept(
                                row(
                                        answer,
                                        by.get(((Contribution) each[1]).id()),
                                        reader.asked(),
                                        names(
                                                reader.book(),
                                                given.getOrDefault(answer.id(), List.of()))));
            }
            last = ids.get(ids.size() - 1);
            database.clear();
        }
    }

    private static List<String> names(Codebook book, List<Coding> given) {
        return given.stream()
                .map(k -> book.now(k.code()).map(Code::name).orElse(""))
                .distinct()
                .sorted()
                .toList();
    }

    private static Row row(Answer answer, Telling by, Questionnaire asked, List<String> codes) {
        Given given = answer.given();
        Optional<Question> question = asked.question(answer.question());
        List<String> reactions = new ArrayList<>();
        given.reactions()
                .forEach(
                        r ->
                                reactions.add(
                                        r.paragraph()
                                                + (r.stance() == null
                                                        ? ""
                                                        : " " + r.stance().slug())
                                                + (r.words().isEmpty()
                                                        ? ""
                                                        : ": "
                                                                + Mask.shown(
                                                                        r.words(), Mask.LABEL))));
        return new Row(
                by.id(),
                asked.number(answer.question()),
                question.map(q -> q.wording().brief()).orElse(""),
                by.name(),
                by.country(),
                by.region(),
                by.category(),
                answer.language(),
                Mask.shown(given.words(), Mask.LABEL),
                given.chosen().stream()
                        .map(
                                key ->
                                        question.flatMap(q -> q.wording().choice(key))
                                                .map(Choice::words)
                                                .orElse(key))
                        .toList(),
                given.grade(),
                given.stance() == null ? "" : given.stance().slug(),
                reactions,
                codes);
    }
}
