package org.plenary.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * The clock that decides deadlines: the database's own, so that every node of the application
 * agrees and a node with a wrong clock cannot accept a late signature.
 */
@ApplicationScoped
public class DatabaseClock {
    private final EntityManager database;

    DatabaseClock(EntityManager database) {
        this.database = database;
    }

    /**
     * The present instant, to the microsecond; within a transaction it moves on, unlike SQL's
     * {@code now()}.
     */
    public Instant now() {
        return (Instant)
                database.createNativeQuery("select clock_timestamp()", Instant.class)
                        .getSingleResult();
    }
}
