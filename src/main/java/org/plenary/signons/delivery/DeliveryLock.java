package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Puts what is said about a letter's deliveries in one order: whoever records a delivery or removes
 * a name from files waits for those who withdraw, and they for them. Nobody who signs waits.
 */
@ApplicationScoped
class DeliveryLock {
    private final EntityManager database;

    DeliveryLock(EntityManager database) {
        this.database = database;
    }

    /** Until the transaction ends, nobody else holds it in any way. */
    @Transactional(Transactional.TxType.MANDATORY)
    void exclusive(UUID letter) {
        lock("pg_advisory_xact_lock", letter);
    }

    /** Until the transaction ends, nobody holds it exclusively. */
    @Transactional(Transactional.TxType.MANDATORY)
    void shared(UUID letter) {
        lock("pg_advisory_xact_lock_shared", letter);
    }

    private void lock(String function, UUID letter) {
        database.createNativeQuery(
                        "select 1 from (select %s(hashtext('delivery'), hashtext(:letter))) locked"
                                .formatted(function))
                .setParameter("letter", letter.toString())
                .getSingleResult();
    }
}
