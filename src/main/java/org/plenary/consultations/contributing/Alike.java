package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Answers that say the same, read as one: of each group the first, and how many there are. */
@ApplicationScoped
class Alike {
    private static final String FROM =
            " from answer a join contribution c on c.id = a.contribution where ";
    private static final String READABLE =
            """
            c.consultation = :consultation and a.current and c.state = 'SENT'
              and (:all or (c.hidden is null and a.hidden is null
                            and c.publication <> 'NOT_AT_ALL' and c.shown_on <= :today))
            """;

    private final EntityManager database;

    Alike(EntityManager database) {
        this.database = database;
    }

    /**
     * The first answer of each group that may be read, with the size of the group, in the order of
     * their random ids.
     */
    Map<UUID, Long> first(
            Consultation consultation,
            Filter filter,
            boolean all,
            LocalDate today,
            Set<String> regions,
            UUID after,
            int most) {
        StringBuilder where = new StringBuilder(READABLE);
        if (filter.question() != null) {
            where.append(" and a.question = :question");
        }
        if (!filter.language().isEmpty()) {
            where.append(" and a.language = :language");
        }
        if (!filter.region().isEmpty()) {
            where.append(" and c.region = :region and (c.name is not null or :told)");
        }
        // Going along the answers and asking of each whether it is the first of its group finds a
        // page
        // without looking at all of them.
        String first =
                "select a.id, a.alike"
                        + FROM
                        + where
                        + (after == null ? "" : " and a.id > :after")
                        + " and (a.alike is null or not exists (select 1 from answer b join contribution d on d.id = b.contribution"
                        + " where b.alike = a.alike and b.id < a.id and "
                        + where.toString().replace("a.", "b.").replace("c.", "d.")
                        + ")) order by a.id limit :most";
        Query query = asked(first, consultation, filter, all, today, regions);
        query.setParameter("most", most);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Object[]> rows = rows(query);
        List<Object> groups = rows.stream().map(row -> row[1]).filter(g -> g != null).toList();
        Map<Object, Long> sizes = new HashMap<>();
        if (!groups.isEmpty()) {
            String size =
                    "select a.alike, count(*)"
                            + FROM
                            + where
                            + " and a.alike in (:groups) group by a.alike";
            rows(asked(size, consultation, filter, all, today, regions)
                            .setParameter("groups", groups))
                    .forEach(row -> sizes.put(row[0], ((Number) row[1]).longValue()));
        }
        Map<UUID, Long> found = new LinkedHashMap<>();
        rows.forEach(
                row ->
                        found.put(
                                (UUID) row[0],
                                row[1] == null ? 1L : sizes.getOrDefault(row[1], 1L)));
        return found;
    }

    private Query asked(
            String sql,
            Consultation consultation,
            Filter filter,
            boolean all,
            LocalDate today,
            Set<String> regions) {
        Query query =
                database.createNativeQuery(sql, Object[].class)
                        .setParameter("consultation", consultation.id())
                        .setParameter("all", all)
                        .setParameter("today", today);
        if (filter.question() != null) {
            query.setParameter("question", filter.question());
        }
        if (!filter.language().isEmpty()) {
            query.setParameter("language", filter.language());
        }
        if (!filter.region().isEmpty()) {
            query.setParameter("region", filter.region());
            query.setParameter("told", regions.contains(filter.region()));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /** How many different answers to a question may be read. */
    long different(UUID consultation, UUID question, boolean all, LocalDate today) {
        return ((Number)
                        database.createNativeQuery(
                                        "select count(distinct coalesce(a.alike, a.id))"
                                                + FROM
                                                + READABLE
                                                + " and a.question = :question")
                                .setParameter("consultation", consultation)
                                .setParameter("all", all)
                                .setParameter("today", today)
                                .setParameter("question", question)
                                .getSingleResult())
                .longValue();
    }

    /** How many answers to a question are hidden from readers, by the slug of the reason. */
    Map<String, Long> hidden(UUID consultation, UUID question, LocalDate today) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.createNativeQuery(
                        """
                        select coalesce(a.hidden, c.hidden), count(*)
                        from answer a join contribution c on c.id = a.contribution
                        where c.consultation = :consultation and a.current and c.state = 'SENT'
                          and a.question = :question and coalesce(a.hidden, c.hidden) is not null
                          and c.publication <> 'NOT_AT_ALL' and c.shown_on <= :today
                        group by 1 order by 2 desc, 1
                        """,
                        Object[].class)
                .setParameter("consultation", consultation)
                .setParameter("question", question)
                .setParameter("today", today)
                .getResultList()
                .forEach(
                        each -> {
                            Object[] row = (Object[]) each;
                            counts.put((String) row[0], ((Number) row[1]).longValue());
                        });
        return counts;
    }
}
