package org.plenary.consultations.coding;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.contributing.ReadableAnswers;

/**
 * Sums over very many answers. They are reckoned once and kept until an answer, a code or the day
 * changes: what is told is never old, on any node. Nothing in them is withheld yet.
 */
@ApplicationScoped
class CodeSums {
    private final EntityManager database;
    private final Codes codes;

    CodeSums(EntityManager database, Codes codes) {
        this.database = database;
        this.codes = codes;
    }

    /**
     * Which codes are counted.
     *
     * @param changes of answers and of codes, see {@link
     *     org.plenary.consultations.contributing.Changes}
     * @param all whether also what is not published
     * @param levels of the consultations that may be read, this one and those that feed it
     */
    record Coded(
            UUID consultation,
            List<Long> changes,
            boolean all,
            LocalDate today,
            Counting.Dimension by,
            Map<UUID, String> levels) {}

    /** Which questions are counted. */
    record Asked(long changes, boolean all, LocalDate today, List<UUID> questions) {}

    /** How many contributions carry each code, by kind; a kind that is not known is empty. */
    @CacheResult(cacheName = "codes-counted")
    Map<UUID, Map<String, Long>> codes(Coded of) {
        Codebook book = codes.of(of.consultation());
        Map<UUID, Map<String, Set<UUID>>> found = new HashMap<>();
        // What is not published of another consultation is nothing for this one's convenors.
        database.createQuery(
                        "select distinct k.code, c.id, o.id, "
                                + (of.by() == Counting.Dimension.CATEGORY
                                        ? "c.category"
                                        : "c.region")
                                + " from Coding k join Answer a on a.id = k.answer"
                                + " join Contribution c on c.id = a.contribution join c.consultation o"
                                + " where k.consultation = :id and o.id in :family and (o.id = :id or "
                                + ReadableAnswers.CONDITION.replace(":all", ":none")
                                + ") and "
                                + ReadableAnswers.CONDITION,
                        Object[].class)
                .setParameter("id", of.consultation())
                .setParameter("family", of.levels().keySet())
                .setParameter("none", false)
                .setParameter("all", of.all())
                .setParameter("today", of.today())
                .getResultStream()
                .forEach(
                        row -> {
                            String kind =
                                    of.by() == Counting.Dimension.LEVEL
                                            ? of.levels().get((UUID) row[2])
                                            : (String) row[3];
                            found.computeIfAbsent(
                                            book.effective((UUID) row[0]), none -> new HashMap<>())
                                    .computeIfAbsent(
                                            kind == null ? "" : kind, none -> new HashSet<>())
                                    .add((UUID) row[1]);
                        });
        Map<UUID, Map<String, Long>> sums = new HashMap<>();
        found.forEach(
                (code, kinds) -> {
                    Map<String, Long> counts = new HashMap<>();
                    kinds.forEach((kind, some) -> counts.put(kind, (long) some.size()));
                    sums.put(code, counts);
                });
        return sums;
    }

    /** What was chosen, graded, ranked and where people stand, in one go for all questions. */
    @CacheResult(cacheName = "choices-counted")
    List<Counting.Chosen> chosen(Asked of) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                with said as materialized (
                                    select a.question, a.given
                                    from answer a join contribution c on c.id = a.contribution
                                    where a.question in (:questions) and a.current and a.id in (:readable))
                                select question, e.key, count(*), count(*) filter (where e.place = 1), sum(e.place)
                                from said, jsonb_array_elements_text(coalesce(given -> 'chosen', '[]')) with ordinality e (key, place)
                                group by question, e.key
                                union all
                                select question, given ->> 'grade', count(*), 0, 0 from said
                                where given ->> 'grade' is not null group by question, given ->> 'grade'
                                union all
                                select question, lower(given ->> 'stance'), count(*), 0, 0 from said
                                where given ->> 'stance' is not null group by question, given ->> 'stance'
                                """
                                        .replace(
                                                "a.current and a.id in (:readable)",
                                                ReadableAnswers.SQL_CONDITION))
                        .setParameter("questions", of.questions())
                        .setParameter("all", of.all())
                        .setParameter("today", of.today())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Counting.Chosen(
                                        (UUID) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).longValue(),
                                        ((Number) row[3]).longValue(),
                                        ((Number) row[4]).longValue()))
                .toList();
    }
}
