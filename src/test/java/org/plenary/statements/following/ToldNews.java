package org.plenary.statements.following;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.World;

/** Tells tests what was told, without waiting for the jobs that tell it. */
@ApplicationScoped
public class ToldNews {
    private final Telling telling;
    private final EntityManager database;
    private final DatabaseClock clock;

    ToldNews(Telling telling, EntityManager database, DatabaseClock clock) {
        this.telling = telling;
        this.database = database;
        this.clock = clock;
    }

    /** Returns when no news waits to be told, whoever told it. */
    public void everything() {
        do {
            telling.tellWaiting();
        } while (count("select count(*) from news_item where told_at is null", "") > 0);
    }

    /** How many mails were written to somebody. */
    public long mailsTo(World.Somebody somebody) {
        return count("select count(*) from outbox_mail where recipient = :value", somebody.email());
    }

    /** A header of the newest mail to somebody. */
    public String header(World.Somebody somebody, String name) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (String)
                                        database.createNativeQuery(
                                                        "select headers ->> :name from outbox_mail"
                                                                + " where recipient = :to order by id desc limit 1",
                                                        String.class)
                                                .setParameter("name", name)
                                                .setParameter("to", somebody.email())
                                                .getSingleResult());
    }

    /** The present instant. */
    public Instant now() {
        return QuarkusTransaction.requiringNew().call(clock::now);
    }

    private long count(String query, String value) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var counting = database.createNativeQuery(query, Long.class);
                            if (query.contains(":value")) {
                                counting.setParameter("value", value);
                            }
                            return (Long) counting.getSingleResult();
                        });
    }
}
