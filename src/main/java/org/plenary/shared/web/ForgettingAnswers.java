package org.plenary.shared.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** An {@code Idempotency-Key} is good for a day. */
@ApplicationScoped
class ForgettingAnswers {
    private final EntityManager database;

    ForgettingAnswers(EntityManager database) {
        this.database = database;
    }

    @Scheduled(identity = "forget-answers", every = "1h", delayed = "5m")
    @Transactional
    void forget() {
        database.createNativeQuery(
                        "delete from idempotent_answer where at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }
}
