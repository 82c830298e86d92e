package org.plenary.statements.following;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people were told. */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {
    /**
     * A person's, the newest first.
     *
     * @param after the last one of the part before, null to begin
     */
    List<Notification> of(UUID person, UUID after, int most) {
        return find(
                        "from Notification n join fetch n.news w join fetch w.statement"
                                + " where n.person = ?1 and (?2 is null or n.id < ?2) order by n.id desc",
                        person,
                        after)
                .range(0, most - 1)
                .list();
    }

    /** Those that wait for a digest, by statement and time. */
    List<Notification> due(UUID person, Instant before) {
        return list(
                "from Notification n join fetch n.news w join fetch w.statement s"
                        + " where n.person = ?1 and n.digestDue and n.at < ?2 order by s.id, w.at, n.id",
                person,
                before);
    }

    /** Everybody for whom something waits. */
    List<UUID> peopleWithDue(Instant before) {
        return getEntityManager()
                .createQuery(
                        "select distinct n.person from Notification n where n.digestDue and n.at < :before",
                        UUID.class)
                .setParameter("before", before)
                .getResultList();
    }

    /**
     * The next piece of news nobody was told, held until the transaction ends.
     *
     * @param tried pieces to leave out
     */
    Optional<NewsItem> nextUntold(Set<UUID> tried) {
        List<?> ids =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select id from news_item where told_at is null
                                    and id <> all (cast(:tried as uuid[]))
                                order by id limit 1 for update skip locked
                                """)
                        .setParameter(
                                "tried",
                                tried.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .getResultList();
        return ids.stream().findFirst().map(id -> getEntityManager().find(NewsItem.class, id));
    }

    void add(NewsItem news) {
        getEntityManager().persist(news);
    }

    /** Takes the day for this person; false if their digest of that day was sent already. */
    boolean takeDay(UUID person, LocalDate day, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into digest (person, day, at) values (:person, :day, :now) on conflict do nothing")
                        .setParameter("person", person)
                        .setParameter("day", day)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    /** Since when the person has not looked; remembers that they do now. */
    Instant visited(UUID person, Instant now) {
        List<?> before =
                getEntityManager()
                        .createNativeQuery(
                                "select at from notification_visit where person = :person")
                        .setParameter("person", person)
                        .getResultList();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into notification_visit (person, at) values (:person, :now)
                        on conflict (person) do update set at = excluded.at
                        """)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
        return before.isEmpty() ? Instant.EPOCH : (Instant) before.get(0);
    }
}
