package org.plenary.consultations.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationBegun;
import org.plenary.consultations.Consultations;
import org.plenary.shared.audit.Journal;

/** Asks in the next cycle what was asked last, in its present words. */
@ApplicationScoped
class RepeatingQuestions {
    private final Consultations consultations;
    private final Questions questions;
    private final Journal journal;

    RepeatingQuestions(Consultations consultations, Questions questions, Journal journal) {
        this.consultations = consultations;
        this.questions = questions;
        this.journal = journal;
    }

    void whenBegun(@Observes ConsultationBegun begun) {
        if (begun.from() == null) {
            return;
        }
        Consultation next = consultations.findById(begun.consultation());
        Map<UUID, UUID> copies = new HashMap<>();
        int position = 1;
        for (Question asked : questions.of(consultations.findById(begun.from())).all()) {
            Condition condition =
                    asked.condition()
                            .map(on -> new Condition(copies.get(on.question()), on.choice()))
                            .orElse(null);
            Question copy =
                    new Question(
                            next,
                            new Asked(asked.section(), asked.wording(), condition),
                            position++);
            questions.persist(copy);
            copies.put(asked.id(), copy.id());
            journal.record(new QuestionAsked(next.id(), copy.id(), 1, begun.by()));
        }
    }
}
