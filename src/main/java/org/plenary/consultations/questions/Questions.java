package org.plenary.consultations.questions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;

/** Every question of every consultation. */
@ApplicationScoped
public class Questions implements PanacheRepositoryBase<Question, UUID> {
    /** What is asked now, in order. */
    public Questionnaire of(Consultation consultation) {
        return new Questionnaire(
                list(
                        "consultation = ?1 and removedAt is null order by position, id",
                        consultation));
    }

    /** A question of the consultation, asked or not any more. */
    public Optional<Question> in(Consultation consultation, UUID id) {
        return find("consultation = ?1 and id = ?2", consultation, id).firstResultOptional();
    }

    /** These questions, asked or not any more, by id. */
    public Map<UUID, Question> byIds(Collection<UUID> ids) {
        Map<UUID, Question> found = new HashMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(question -> found.put(question.id(), question));
        }
        return found;
    }

    /** Every wording these questions had before the present one. */
    public List<PastWording> past(Collection<UUID> questions) {
        return questions.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from PastWording where question in :questions order by question, version",
                                PastWording.class)
                        .setParameter("questions", questions)
                        .getResultList();
    }

    /** What a question said in a version, if it ever had one of this number. */
    public Optional<Wording> wording(Question question, int version) {
        return version == question.version()
                ? Optional.of(question.wording())
                : past(List.of(question.id())).stream()
                        .filter(past -> past.version() == version)
                        .map(PastWording::wording)
                        .findFirst();
    }

    void keep(PastWording past) {
        getEntityManager().persist(past);
    }
}
