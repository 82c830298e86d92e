package org.plenary.signons.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Callable;

/**
 * Lets a list, its counts and whatever else is said about it be of one instant, however many sign
 * and withdraw meanwhile; nobody waits for it.
 */
@ApplicationScoped
public class ConsistentView {
    private static final int LONGEST_SECONDS = 900;

    private final EntityManager database;

    ConsistentView(EntityManager database) {
        this.database = database;
    }

    /**
     * Runs this in a transaction of its own that sees nothing of what is committed after it began.
     */
    public <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(
                        () -> {
                            // Must come before anything is read.
                            database.createNativeQuery(
                                            "set transaction isolation level repeatable read")
                                    .executeUpdate();
                            return work.call();
                        });
    }
}
