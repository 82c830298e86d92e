package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Answers that say the same, read as one: of each group the first, and how many there are. */
@ApplicationScoped
class Alike {
    private static final String FROM =
            """
             from answer a join contribution c on c.id = a.contribution
            where c.consultation = :consultation and a.current and c.state = 'SENT'
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
        StringBuilder where = new StringBuilder(FROM);
        if (filter.question() != null) {
            where.append(" and a.question = :question");
        }
        if (!filter.language().isEmpty()) {
            where.append(" and a.language = :language");
        }
        if (!filter.region().isEmpty()) {
            where.append(" and c.region = :region and (c.name is not null or :told)");
        }
        var query =
                database.createNativeQuery(
                                "select first, size from (select (array_agg(a.id order by a.id))[1] as first, count(*) as size"
                                        + where
                                        + " group by coalesce(a.alike, a.id)) as groups where"
                                        + (after == null ? " true" : " first > :after")
                                        + " order by first limit :most",
                                Object[].class)
                        .setParameter("consultation", consultation.id())
                        .setParameter("all", all)
                        .setParameter("today", today)
                        .setParameter("most", most);
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
        if (after != null) {
            query.setParameter("after", after);
        }
        Map<UUID, Long> found = new LinkedHashMap<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            found.put((UUID) row[0], ((Number) row[1]).longValue());
        }
        return found;
    }

    /** How many different answers to a question may be read. */
    long different(Consultation consultation, UUID question, boolean all, LocalDate today) {
        return ((Number)
                        database.createNativeQuery(
                                        "select count(distinct coalesce(a.alike, a.id))"
                                                + FROM
                                                + " and a.question = :question")
                                .setParameter("consultation", consultation.id())
                                .setParameter("all", all)
                                .setParameter("today", today)
                                .setParameter("question", question)
                                .getSingleResult())
                .longValue();
    }

    /** How many answers to a question are hidden from readers, by the slug of the reason. */
    Map<String, Long> hidden(Consultation consultation, UUID question, LocalDate today) {
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
                .setParameter("consultation", consultation.id())
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
