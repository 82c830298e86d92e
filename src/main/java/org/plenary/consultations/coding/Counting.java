package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.ReadableAnswers;
import org.plenary.consultations.questions.Question;
import org.plenary.organisations.Actor;

/** Counts what was coded and what was chosen, of what somebody may read. */
@ApplicationScoped
class Counting {
    /** By what contributions with a code are told apart. */
    enum Dimension {
        REGION,
        CATEGORY,
        LEVEL;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Dimension of(String slug) {
            return "category".equals(slug) ? CATEGORY : "level".equals(slug) ? LEVEL : REGION;
        }
    }

    /** How many contributions carry a code, by kind. */
    record CodeRow(Code code, int depth, Cells.Row cells) {}

    /**
     * A table of codes.
     *
     * @param kinds the columns
     */
    record CodeTable(List<String> kinds, List<CodeRow> rows) {}

    /**
     * What was chosen in answer to a question.
     *
     * @param key of a choice, a grade or a stance
     * @param first how often it was put first, of a ranking
     * @param places the sum of its places, of a ranking
     */
    record Chosen(UUID question, String key, long count, long first, long places) {}

    private record Given(
            UUID code, UUID contribution, String region, String category, String level) {}

    private final EntityManager database;
    private final ReadableAnswers readable;
    private final Codes codes;
    private final Below below;

    Counting(EntityManager database, ReadableAnswers readable, Codes codes, Below below) {
        this.database = database;
        this.readable = readable;
        this.codes = codes;
        this.below = below;
    }

    /**
     * How many contributions carry each code.
     *
     * @param all whether also those that are not published are counted
     */
    CodeTable codes(Consultation consultation, Dimension by, Actor actor, boolean all) {
        Codebook book = codes.of(consultation);
        Function<Given, String> kind =
                switch (by) {
                    case REGION -> Given::region;
                    case CATEGORY -> Given::category;
                    case LEVEL -> Given::level;
                };
        Map<UUID, Map<String, Set<UUID>>> counted = new HashMap<>();
        Set<String> kinds = new TreeSet<>();
        given(consultation, actor, all)
                .forEach(
                        g -> {
                            String name = kind.apply(g) == null ? "" : kind.apply(g);
                            kinds.add(name);
                            counted.computeIfAbsent(
                                            book.effective(g.code()), none -> new HashMap<>())
                                    .computeIfAbsent(name, none -> new HashSet<>())
                                    .add(g.contribution());
                        });
        List<String> columns = new ArrayList<>(kinds);
        // What is not known comes last.
        if (columns.remove("")) {
            columns.add("");
        }
        return new CodeTable(
                columns,
                book.tree().stream()
                        .map(
                                p -> {
                                    Map<String, Set<UUID>> own =
                                            counted.getOrDefault(p.code().id(), Map.of());
                                    Map<String, Long> row = new LinkedHashMap<>();
                                    columns.forEach(
                                            c ->
                                                    row.put(
                                                            c,
                                                            (long)
                                                                    own.getOrDefault(c, Set.of())
                                                                            .size()));
                                    return new CodeRow(
                                            p.code(), p.depth(), Cells.told(row, readable.least()));
                                })
                        .toList());
    }

    private List<Given> given(Consultation consultation, Actor actor, boolean all) {
        Map<UUID, String> levels = new HashMap<>();
        below.of(consultation, actor)
                .forEach(
                        c -> levels.put(c.id(), c.reach().level().name().toLowerCase(Locale.ROOT)));
        // What is not published of another consultation is nothing for this one's convenors.
        return database.createQuery(
                        "select distinct k.code, c.id, c.region, c.category, o.id"
                                + " from Coding k join Answer a on a.id = k.answer"
                                + " join Contribution c on c.id = a.contribution join c.consultation o"
                                + " where k.consultation = :id and (o.id = :id or "
                                + shown(":none")
                                + ") and "
                                + ReadableAnswers.CONDITION,
                        Object[].class)
                .setParameter("id", consultation.id())
                .setParameter("none", false)
                .setParameter("all", all)
                .setParameter("today", readable.today())
                .getResultStream()
                .map(
                        row ->
                                new Given(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        levels.get((UUID) row[4])))
                .filter(g -> g.level() != null)
                .toList();
    }

    private static String shown(String all) {
        return ReadableAnswers.CONDITION.replace(":all", all);
    }

    /** What was chosen, graded, ranked and where people stand, in one go for all questions. */
    List<Chosen> chosen(Consultation consultation, List<Question> questions, boolean all) {
        if (questions.isEmpty()) {
            return List.of();
        }
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
                        .setParameter("questions", questions.stream().map(Question::id).toList())
                        .setParameter("all", all)
                        .setParameter("today", readable.today())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Chosen(
                                        (UUID) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).longValue(),
                                        ((Number) row[3]).longValue(),
                                        ((Number) row[4]).longValue()))
                .toList();
    }
}
