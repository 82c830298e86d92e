package org.plenary.consultations.questions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ManagePanel;
import org.plenary.organisations.Actor;

/** The way to the questions, for those who look after a consultation. */
@ApplicationScoped
class QuestionsPanel implements ManagePanel {
    private final Questions questions;

    QuestionsPanel(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return Optional.of(
                new Link(
                        consultation.href() + "/questions",
                        "questions.link",
                        List.of(questions.of(consultation).all().size())));
    }
}
