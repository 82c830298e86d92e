package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.ReadableAnswers;

/** Finds answers to be coded, in the order of their random ids. */
@ApplicationScoped
class CodingReading {
    private static final String FROM =
            " from Answer a join Contribution c on c.id = a.contribution where c.consultation = :from and "
                    + ReadableAnswers.CONDITION;

    private final EntityManager database;
    private final ReadableAnswers readable;

    CodingReading(EntityManager database, ReadableAnswers readable) {
        this.database = database;
        this.readable = readable;
    }

    /** An answer and whose it is. */
    record Line(Answer answer, Contribution contribution) {}

    /**
     * @param answered the consultation that was answered
     * @param all whether also what is not published may be read
     */
    List<Line> answers(
            Consultation codebookOf,
            Codebook book,
            Consultation answered,
            boolean all,
            CodingFilter filter,
            UUID coder,
            int most) {
        StringBuilder where = new StringBuilder(" and a.question = :question");
        Map<String, Object> values = new HashMap<>();
        values.put("question", filter.question());
        if (filter.after() != null) {
            where.append(" and a.id > :after");
            values.put("after", filter.after());
        }
        if (!filter.language().isEmpty()) {
            where.append(" and a.language = :language");
            values.put("language", filter.language());
        }
        if (!filter.region().isEmpty()) {
            where.append(" and c.region = :region and (c.name is not null or :told = true)");
            values.put("region", filter.region());
            values.put("told", readable.regions(answered).contains(filter.region()));
        }
        if (!filter.category().isEmpty()) {
            where.append(" and c.category = :category and c.name is not null");
            values.put("category", filter.category());
        }
        coded(codebookOf, book, filter, coder, where, values);
        TypedQuery<Object[]> query =
                database.createQuery(
                                "select a, c" + FROM + where + " order by a.id", Object[].class)
                        .setParameter("from", answered)
                        .setParameter("all", all)
                        .setParameter("today", readable.today())
                        .setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Line((Answer) row[0], (Contribution) row[1]))
                .toList();
    }

    // What others did with an answer is found only by those who are done with it themselves.
    private static void coded(
            Consultation codebookOf,
            Codebook book,
            CodingFilter filter,
            UUID coder,
            StringBuilder where,
            Map<String, Object> values) {
        String own =
                "exists (select 1 from CodedAnswer d where d.answer = a.id and d.consultation = :book and d.coder = :coder)";
        if (!filter.code().isEmpty()) {
            boolean none = "none".equals(filter.code());
            where.append(none ? " and not" : " and")
                    .append(
                            " exists (select 1 from Coding k where k.answer = a.id and k.consultation = :book");
            if (!none) {
                where.append(" and k.code in :codes");
                UUID code = UUID.fromString(filter.code());
                List<UUID> codes = book.live(code).isPresent() ? book.standingFor(code) : List.of();
                values.put("codes", codes.isEmpty() ? List.of(code) : codes);
            }
            where.append(" and (k.coder = :coder or ").append(own).append("))");
        }
        switch (filter.work()) {
            case "" -> {}
            case "open" -> where.append(" and not ").append(own);
            case "done" -> where.append(" and ").append(own);
            default -> {
                where.append(
                        " and exists (select 1 from CodedAnswer o where o.answer = a.id and o.consultation = :book and o.coder = :other)");
                values.put("other", UUID.fromString(filter.work()));
            }
        }
        if (where.indexOf(":coder") >= 0) {
            values.put("coder", coder);
        }
        if (where.indexOf(":book") >= 0) {
            values.put("book", codebookOf.id());
        }
    }

    /** One answer to a consultation, if it may be read. */
    Optional<Line> answer(Consultation answered, boolean all, UUID id) {
        return database.createQuery("select a, c" + FROM + " and a.id = :id", Object[].class)
                .setParameter("from", answered)
                .setParameter("all", all)
                .setParameter("today", readable.today())
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Line((Answer) row[0], (Contribution) row[1]))
                .findFirst();
    }

    /** The consultation that was answered by this, whoever may read it. */
    Optional<Consultation> answered(UUID answer) {
        return database.createQuery(
                        "select c.consultation from Answer a join Contribution c on c.id = a.contribution where a.id = :id",
                        Consultation.class)
                .setParameter("id", answer)
                .getResultStream()
                .findFirst();
    }

    /** How many answers of a consultation's question a coder is done with. */
    long done(Consultation codebookOf, UUID question, UUID coder) {
        return database.createQuery(
                        "select count(*) from CodedAnswer d join Answer a on a.id = d.answer join Contribution c on c.id = a.contribution"
                                + " where d.consultation = :book and d.coder = :coder and a.question = :question and "
                                + ReadableAnswers.THERE,
                        Long.class)
                .setParameter("book", codebookOf.id())
                .setParameter("coder", coder)
                .setParameter("question", question)
                .getSingleResult();
    }
}
