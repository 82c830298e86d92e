package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.shared.web.NotVisibleException;

/** The answers of a consultation, for those who look after it, in an order that tells nothing. */
@ApplicationScoped
class GroundedAnswers {
    private final EntityManager database;

    GroundedAnswers(EntityManager database) {
        this.database = database;
    }

    /** Answers in own words that were sent, after one of them. */
    List<Answer> of(Consultation consultation, UUID question, UUID after, int most) {
        return database.createQuery(
                        "select a from Answer a join Contribution c on c.id = a.contribution"
                                + " where c.consultation = :consultation and c.state = ContributionState.SENT"
                                + " and a.current and a.question = :question"
                                + " and (cast(:after as uuid) is null or a.id > :after) order by a.id",
                        Answer.class)
                .setParameter("consultation", consultation)
                .setParameter("question", question)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Refuses passages of answers that are not the consultation's, or beyond their words. */
    void require(Consultation consultation, Collection<Passage> passages) {
        Map<UUID, Answer> known = new HashMap<>();
        database.createQuery(
                        "select a from Answer a join Contribution c on c.id = a.contribution"
                                + " where c.consultation = :consultation and a.id in :ids and a.current",
                        Answer.class)
                .setParameter("consultation", consultation)
                .setParameter("ids", passages.stream().map(Passage::answer).toList())
                .getResultStream()
                .forEach(answer -> known.put(answer.id(), answer));
        for (Passage passage : passages) {
            Answer answer = known.get(passage.answer());
            if (answer == null) {
                throw new NotVisibleException("answer " + passage.answer());
            }
            passage.quote(answer);
        }
    }
}
