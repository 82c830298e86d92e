package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Answered;

/**
 * What can be read of contributions. Answers come in the order of their random ids, which says
 * nothing about when they were given.
 */
@ApplicationScoped
class Reading implements Answered {
    static final String SHOWN =
            " c.state = ContributionState.SENT and (:all = true or"
                    + " (c.hidden is null and c.publication <> Publication.NOT_AT_ALL and c.shownOn <= :today)) ";
    static final String ANSWER_SHOWN = SHOWN + " and (:all = true or a.hidden is null) ";

    private static final String NOT_HIDDEN =
            " and (:hidden = true or c.hidden is null and a.hidden is null) ";

    private final EntityManager database;
    private final Alike alike;
    private final long leastOfARegion;

    Reading(
            EntityManager database,
            Alike alike,
            @ConfigProperty(name = "plenary.contributions.least-of-a-region", defaultValue = "3")
                    long leastOfARegion) {
        this.database = database;
        this.alike = alike;
        this.leastOfARegion = leastOfARegion;
    }

    /**
     * An answer and the contribution it belongs to.
     *
     * @param alike how many say the same or nearly, if only one of them is read
     */
    record Line(Answer answer, Contribution contribution, long alike) {}

    /**
     * Answers that may be read.
     *
     * @param all whether also those that are not published
     * @param regions that may be told of contributions without a name
     * @param after the id of the last one that was read, null from the beginning
     */
    List<Line> answers(
            Consultation consultation,
            Filter filter,
            boolean all,
            LocalDate today,
            Set<String> regions,
            UUID after,
            int most) {
        if (filter.grouped()) {
            return groups(alike.first(consultation, filter, all, today, regions, after, most));
        }
        StringBuilder where = new StringBuilder(ANSWER_SHOWN);
        Map<String, Object> values = new HashMap<>();
        add(
                where,
                values,
                filter.question() != null,
                "a.question = :question",
                "question",
                filter.question());
        add(
                where,
                values,
                !filter.language().isEmpty(),
                "a.language = :language",
                "language",
                filter.language());
        add(
                where,
                values,
                filter.like() != null,
                "coalesce(a.alike, a.id) = (select coalesce(b.alike, b.id) from Answer b where b.id = :like)",
                "like",
                filter.like());
        add(where, values, after != null, "a.id > :after", "after", after);
        if (!filter.region().isEmpty()) {
            // Asking for a region must not tell what the list does not.
            where.append(" and c.region = :region and (c.name is not null or :told = true)");
            values.put("region", filter.region());
            values.put("told", regions.contains(filter.region()));
        }
        var query =
                database.createQuery(
                                "select a, c from Answer a join Contribution c on c.id = a.contribution"
                                        + " where c.consultation = :consultation and a.current and "
                                        + where
                                        + " order by a.id",
                                Object[].class)
                        .setParameter("consultation", consultation)
                        .setParameter("all", all)
                        .setParameter("today", today)
                        .setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Line((Answer) row[0], (Contribution) row[1], 1))
                .toList();
    }

    private List<Line> groups(Map<UUID, Long> sizes) {
        return sizes.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select a, c from Answer a join Contribution c on c.id = a.contribution where a.id in :ids order by a.id",
                                Object[].class)
                        .setParameter("ids", sizes.keySet())
                        .getResultStream()
                        .map(
                                row ->
                                        new Line(
                                                (Answer) row[0],
                                                (Contribution) row[1],
                                                sizes.get(((Answer) row[0]).id())))
                        .toList();
    }

    /** Those of these answers that may be read. */
    List<Line> among(
            Consultation consultation, Collection<UUID> ids, boolean all, LocalDate today) {
        return database.createQuery(
                        "select a, c from Answer a join Contribution c on c.id = a.contribution"
                                + " where c.consultation = :consultation and a.current and a.id in :ids and "
                                + ANSWER_SHOWN,
                        Object[].class)
                .setParameter("consultation", consultation)
                .setParameter("ids", ids)
                .setParameter("all", all)
                .setParameter("today", today)
                .getResultStream()
                .map(row -> new Line((Answer) row[0], (Contribution) row[1], 1))
                .toList();
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> values,
            boolean wanted,
            String condition,
            String name,
            Object value) {
        if (wanted) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /**
     * /** What answers may be read.
     *
     * @param answers how many, by question
     * @param languages in which they are, the most frequent first
     */
    record Sums(Map<UUID, Long> answers, List<String> languages) {}

    /**
     * What answers may be read, counted in one go.
     *
     * @param hidden whether also those that are hidden
     */
    Sums sums(UUID consultation, boolean all, boolean hidden, LocalDate today) {
        Map<UUID, Long> answers = new HashMap<>();
        Map<String, Long> languages = new TreeMap<>();
        database.createQuery(
                        "select a.question, a.language, count(*) from Answer a join Contribution c on c.id = a.contribution"
                                + " where c.consultation.id = :consultation and a.current and "
                                + ANSWER_SHOWN
                                + NOT_HIDDEN
                                + " group by a.question, a.language",
                        Object[].class)
                .setParameter("consultation", consultation)
                .setParameter("all", all)
                .setParameter("hidden", hidden)
                .setParameter("today", today)
                .getResultStream()
                .forEach(
                        row -> {
                            answers.merge((UUID) row[0], (Long) row[2], Long::sum);
                            languages.merge((String) row[1], (Long) row[2], Long::sum);
                        });
        return new Sums(
                answers,
                languages.keySet().stream()
                        .sorted(Comparator.comparing(tag -> -languages.get(tag)))
                        .toList());
    }

    /** How many contributions may be read, by consultation. */
    Map<UUID, Long> contributions(Collection<UUID> consultations, LocalDate today) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!consultations.isEmpty()) {
            database.createQuery(
                            "select c.consultation.id, count(*) from Contribution c where c.consultation.id in :ids and c.bearer <> Bearer.MEETING and "
                                    + SHOWN
                                    + " group by c.consultation.id",
                            Object[].class)
                    .setParameter("ids", consultations)
                    .setParameter("all", false)
                    .setParameter("today", today)
                    .getResultStream()
                    .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }

    /**
     * From which regions so many contributed that it may be told of one without a name; how many
     * are counted that may be read, so that a count tells no more than the list.
     */
    Map<String, Long> regions(UUID consultation, LocalDate today) {
        Map<String, Long> regions = new LinkedHashMap<>();
        database.createQuery(
                        "select c.region, count(*) from Contribution c where c.consultation.id = :consultation"
                                + " and c.region is not null and c.bearer <> Bearer.MEETING and "
                                + SHOWN
                                + " group by c.region having count(*) >= :least order by count(*) desc, c.region",
                        Object[].class)
                .setParameter("consultation", consultation)
                .setParameter("all", false)
                .setParameter("today", today)
                .setParameter("least", leastOfARegion)
                .getResultStream()
                .forEach(row -> regions.put((String) row[0], (Long) row[1]));
        return regions;
    }

    /** The slugs of organisations, by id. */
    Map<UUID, String> slugs(Collection<UUID> organisations) {
        Map<UUID, String> slugs = new HashMap<>();
        if (!organisations.isEmpty()) {
            database.createQuery(
                            "select o.id, o.slug from Organisation o where o.id in :ids",
                            Object[].class)
                    .setParameter("ids", organisations)
                    .getResultStream()
                    .forEach(row -> slugs.put((UUID) row[0], (String) row[1]));
        }
        return slugs;
    }

    /**
     * Contributions for the feed, the latest day first; those of a day in the order of their random
     * ids.
     */
    List<Contribution> published(
            Consultation consultation, LocalDate today, Contribution before, int most) {
        String further =
                before == null
                        ? ""
                        : " and (c.shownOn < :day or c.shownOn = :day and c.publicId > :id)";
        var query =
                database.createQuery(
                                "from Contribution c where c.consultation = :consultation and "
                                        + SHOWN
                                        + further
                                        + " order by c.shownOn desc, c.publicId",
                                Contribution.class)
                        .setParameter("consultation", consultation)
                        .setParameter("all", false)
                        .setParameter("today", today)
                        .setMaxResults(most);
        if (before != null) {
            query.setParameter("day", before.shownOn()).setParameter("id", before.publicId());
        }
        return query.getResultList();
    }

    @Override
    public Map<UUID, Long> counts(Collection<UUID> questions) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!questions.isEmpty()) {
            database.createQuery(
                            "select question, count(distinct contribution) from Answer where question in :ids group by question",
                            Object[].class)
                    .setParameter("ids", questions)
                    .getResultStream()
                    .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        }
        return counts;
    }
}
