package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;

/** Whether everybody may read the counts of a consultation. */
@ApplicationScoped
class Counts {
    private final Coders coders;
    private final EntityManager database;
    private final Journal journal;

    Counts(Coders coders, EntityManager database, Journal journal) {
        this.coders = coders;
        this.database = database;
        this.journal = journal;
    }

    boolean published(Consultation consultation) {
        return !database.createNativeQuery(
                        "select 1 from published_counts where consultation = :id")
                .setParameter("id", consultation.id())
                .getResultList()
                .isEmpty();
    }

    /** The consultation for those who may read its counts; coders who do not convene may not. */
    Consultation readable(Consultation consultation, boolean convenor) {
        if (!convenor && !published(consultation)) {
            throw new NotVisibleException("counts of consultation " + consultation.id());
        }
        return consultation;
    }

    @Transactional
    void publish(UUID id, boolean published, Actor actor) {
        coders.convened(id, actor);
        int changed =
                database.createNativeQuery(
                                published
                                        ? "insert into published_counts values (:id, clock_timestamp()) on conflict do nothing"
                                        : "delete from published_counts where consultation = :id")
                        .setParameter("id", id)
                        .executeUpdate();
        if (changed > 0) {
            journal.record(
                    published
                            ? new CountsPublished(id, actor.by())
                            : new CountsTakenBack(id, actor.by()));
        }
    }
}
