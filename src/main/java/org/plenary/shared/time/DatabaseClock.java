package org.plenary.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hibernate.Session;

/**
 * The clock that decides deadlines: the database's own, so that every node of the application
 * agrees and a node with a wrong clock cannot accept a late signature.
 */
@ApplicationScoped
public class DatabaseClock {
    private final Session database;

    DatabaseClock(Session database) {
        this.database = database;
    }

    /**
     * The present instant, to the microsecond; within a transaction it moves on, unlike SQL's
     * {@code now()}.
     */
    public Instant now() {
        // Not by createNativeQuery(…, Instant.class): Hibernate takes each such query for a new one
        // and remembers them all under one hash, which came to half the work of a signature.
        return database.doReturningWork(
                connection -> {
                    try (PreparedStatement ask =
                                    connection.prepareStatement("select clock_timestamp()");
                            ResultSet told = ask.executeQuery()) {
                        told.next();
                        return told.getObject(1, OffsetDateTime.class).toInstant();
                    }
                });
    }
}
