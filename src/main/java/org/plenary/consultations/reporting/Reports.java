package org.plenary.consultations.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every report, and what is being written of the next ones. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {
    /** Those of a consultation, the newest first. */
    List<Report> of(Consultation consultation) {
        return list("consultation = ?1 order by number desc", consultation);
    }

    /** The versions of a consultation's report without what they say, the newest first. */
    List<Edition> editions(Consultation consultation) {
        return getEntityManager()
                .createQuery(
                        "select new org.plenary.consultations.reporting.Edition(id, number, sha256, publishedAt, embargoUntil)"
                                + " from Report where consultation = :consultation order by number desc",
                        Edition.class)
                .setParameter("consultation", consultation)
                .getResultList();
    }

    /** What a version says, in its canonical form. */
    String canonical(UUID id) {
        return getEntityManager()
                .createQuery("select content from Report where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** What is being written, nothing at first. */
    ReportDraft draft(Consultation consultation) {
        return Optional.ofNullable(getEntityManager().find(ReportDraft.class, consultation.id()))
                .orElseGet(() -> new ReportDraft(consultation));
    }

    void keep(ReportDraft draft) {
        getEntityManager().persist(draft);
    }

    /** Those that are out and whose contributors have not been told yet. */
    List<Report> toTell(Instant now) {
        return getEntityManager()
                .createQuery(
                        "from Report where not told and (embargoUntil is null or embargoUntil <= :now) order by id",
                        Report.class)
                .setParameter("now", now)
                .setLockMode(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .setMaxResults(20)
                .getResultList();
    }
}
