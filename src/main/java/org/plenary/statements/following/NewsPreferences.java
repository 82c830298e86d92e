package org.plenary.statements.following;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How people want to be written to. */
@ApplicationScoped
public class NewsPreferences implements PanacheRepositoryBase<NewsPreference, UUID> {
    /** What the person chose, or what goes without a choice. */
    NewsPreference of(UUID person) {
        return findByIdOptional(person).orElseGet(() -> new NewsPreference(person));
    }

    /** The same for many; everybody has one. */
    Map<UUID, NewsPreference> of(Collection<UUID> people) {
        Map<UUID, NewsPreference> all = new HashMap<>();
        people.forEach(person -> all.put(person, new NewsPreference(person)));
        if (!people.isEmpty()) {
            list("person in ?1", people).forEach(chosen -> all.put(chosen.person(), chosen));
        }
        return all;
    }

    /** Keeps a choice. */
    @Transactional
    public void choose(UUID person, Kind kind, Pace pace) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into news_preference (person, mentions, rest) values (:person, 'AT_ONCE', 'DAILY')
                        on conflict do nothing
                        """)
                .setParameter("person", person)
                .executeUpdate();
        findById(person, LockModeType.PESSIMISTIC_WRITE).choose(kind, pace);
    }
}
