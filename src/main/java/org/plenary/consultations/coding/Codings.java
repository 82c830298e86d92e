package org.plenary.consultations.coding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every coding, and which coder is done with which answer. */
@ApplicationScoped
class Codings implements PanacheRepositoryBase<Coding, UUID> {
    /** Of these answers, by whoever, in the order of their places. */
    List<Coding> of(Consultation consultation, Collection<UUID> answers) {
        return answers.isEmpty()
                ? List.of()
                : list(
                        "consultation = ?1 and answer in ?2 order by starts, ends, id",
                        consultation.id(),
                        answers);
    }

    /** Who is done with these answers. */
    List<CodedAnswer> done(Consultation consultation, Collection<UUID> answers) {
        return answers.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from CodedAnswer where consultation = :id and answer in :answers",
                                CodedAnswer.class)
                        .setParameter("id", consultation.id())
                        .setParameter("answers", answers)
                        .getResultList();
    }

    Optional<CodedAnswer> done(Consultation consultation, UUID answer, UUID coder) {
        return done(consultation, List.of(answer)).stream()
                .filter(each -> each.coder().equals(coder))
                .findFirst();
    }

    void keep(CodedAnswer done) {
        getEntityManager().persist(done);
    }

    void forget(CodedAnswer done) {
        getEntityManager().remove(done);
    }

    /** Who has coded, by name. */
    Map<UUID, String> coders(Consultation consultation) {
        Map<UUID, String> names = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select p.id, p.name from Person p where p.id in (select d.coder from CodedAnswer d where d.consultation = :id)"
                                + " or p.id in (select k.coder from Coding k where k.consultation = :id)",
                        Object[].class)
                .setParameter("id", consultation.id())
                .getResultStream()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    /** Gives a code to a passage unless the coder did before. */
    boolean give(Coding coding) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into coding (id, consultation, answer, starts, ends, code, coder, comment)"
                                        + " select :id, c.consultation, :answer, :starts, :ends, c.id, :coder, :comment"
                                        + " from code c where c.id = :code on conflict do nothing")
                        .setParameter("id", coding.id())
                        .setParameter("answer", coding.answer())
                        .setParameter("starts", coding.passage().from())
                        .setParameter("ends", coding.passage().to())
                        .setParameter("coder", coding.coder())
                        .setParameter("comment", coding.comment())
                        .setParameter("code", coding.code())
                        .executeUpdate()
                > 0;
    }
}
