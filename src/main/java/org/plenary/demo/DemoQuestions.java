package org.plenary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.questions.Asked;
import org.plenary.consultations.questions.Asking;
import org.plenary.consultations.questions.Choice;
import org.plenary.consultations.questions.QuestionKind;
import org.plenary.consultations.questions.Wording;
import org.plenary.organisations.Actor;

/** What the sample world's consultations ask. */
@ApplicationScoped
class DemoQuestions {
    private static final int WORDS = 250;

    private final Asking asking;

    DemoQuestions(Asking asking) {
        this.asking = asking;
    }

    /** Asks for words, one question after the other. */
    void words(UUID consultation, Actor actor, String... questions) {
        for (String question : questions) {
            ask(consultation, actor, QuestionKind.OPEN, question, List.of(), "");
        }
    }

    /** Asks for one of several. */
    void one(UUID consultation, Actor actor, String question, String... choices) {
        List<Choice> offered = new ArrayList<>();
        for (String choice : choices) {
            offered.add(new Choice(String.valueOf((char) ('a' + offered.size())), choice));
        }
        ask(consultation, actor, QuestionKind.SINGLE, question, offered, "");
    }

    /** Asks whether they agree. */
    void agreement(UUID consultation, Actor actor, String question, String proposition) {
        ask(consultation, actor, QuestionKind.AGREEMENT, question, List.of(), proposition);
    }

    private void ask(
            UUID consultation,
            Actor actor,
            QuestionKind kind,
            String question,
            List<Choice> choices,
            String proposition) {
        Wording wording =
                new Wording(
                        kind,
                        question.length() > 60 ? question.substring(0, 59) + "…" : question,
                        question,
                        "",
                        false,
                        false,
                        kind == QuestionKind.OPEN ? WORDS : 0,
                        choices,
                        null,
                        proposition,
                        null);
        asking.add(consultation, new Asked("", wording, null), actor);
    }
}
