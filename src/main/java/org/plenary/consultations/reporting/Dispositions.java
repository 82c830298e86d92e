package org.plenary.consultations.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;

/** Every disposition. */
@ApplicationScoped
class Dispositions implements PanacheRepositoryBase<Disposition, UUID> {
    List<Disposition> of(Consultation consultation) {
        return list("consultation", consultation);
    }

    /** How many decisions contributors were not told of yet. */
    long waiting(Consultation consultation) {
        return count("consultation = ?1 and not settled", consultation);
    }

    /** Whether anything is settled. */
    boolean settled(Consultation consultation) {
        return count("consultation = ?1 and settled", consultation) > 0;
    }

    /** Of these findings, by finding. */
    Map<UUID, Disposition> ofFindings(Collection<UUID> findings) {
        Map<UUID, Disposition> found = new HashMap<>();
        if (!findings.isEmpty()) {
            list("finding in ?1", findings).forEach(d -> found.put(d.finding().orElseThrow(), d));
        }
        return found;
    }

    /** Of these answers, by answer. */
    Map<UUID, Disposition> ofAnswers(Collection<UUID> answers) {
        Map<UUID, Disposition> found = new HashMap<>();
        if (!answers.isEmpty()) {
            list("answer in ?1", answers).forEach(d -> found.put(d.answer().orElseThrow(), d));
        }
        return found;
    }

    Optional<Disposition> ofFinding(UUID finding) {
        return find("finding", finding).firstResultOptional();
    }

    Optional<Disposition> ofAnswer(UUID answer) {
        return find("answer", answer).firstResultOptional();
    }

    /** Nobody else decides on this consultation's points until the transaction ends. */
    void lock(UUID consultation) {
        getEntityManager()
                .createNativeQuery("select 1 from consultation where id = :id for no key update")
                .setParameter("id", consultation)
                .getResultList();
    }

    /** Answers in own words that are current and in no agreed finding, after one of them. */
    List<Answer> loose(Consultation consultation, UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "select a from Answer a join Contribution c on c.id = a.contribution"
                                + " where c.consultation = :consultation and c.state = ContributionState.SENT"
                                + " and a.current and (cast(:after as uuid) is null or a.id > :after)"
                                + " and not exists (select 1 from FindingEvidence e join Finding f on f.id = e.finding"
                                + " where e.answer = a.id and e.version = f.agreed and f.agreed > 0)"
                                + " order by a.id",
                        Answer.class)
                .setParameter("consultation", consultation)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }
}
