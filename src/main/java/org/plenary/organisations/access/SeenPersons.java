package org.plenary.organisations.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes over name, address and language from a person's token: when they change, and else at most
 * every five minutes on a node.
 */
@ApplicationScoped
class SeenPersons {
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 50_000;

    record Claims(String name, String email, String language) {}

    private record Sighting(Claims claims, long at) {}

    private final EntityManager database;
    private final Map<UUID, Sighting> sightings = new ConcurrentHashMap<>();

    SeenPersons(EntityManager database) {
        this.database = database;
    }

    void saw(UUID person, Claims claims) {
        long now = System.nanoTime();
        Sighting last = sightings.get(person);
        if (last != null && last.claims.equals(claims) && now - last.at < QUIET.toNanos()) {
            return;
        }
        if (sightings.size() > MOST_KEPT) {
            sightings.clear();
        }
        // In a transaction of its own: that somebody was here stays true when what they wanted
        // fails.
        QuarkusTransaction.requiringNew().run(() -> write(person, claims));
        sightings.put(person, new Sighting(claims, now));
    }

    private void write(UUID person, Claims claims) {
        database.createNativeQuery(
                        """
                        insert into person (id, name, email, language, seen_at)
                        values (:id, :name, :email, :language, clock_timestamp())
                        on conflict (id) do update set name = excluded.name, email = excluded.email,
                            language = excluded.language, seen_at = excluded.seen_at
                        """)
                .setParameter("id", person)
                .setParameter("name", claims.name)
                .setParameter("email", claims.email)
                .setParameter("language", claims.language)
                .executeUpdate();
    }
}
