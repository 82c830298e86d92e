package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.questions.FieldView;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.PastWording;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.consultations.questions.Wording;
import org.plenary.shared.i18n.Languages;

/** Puts answers into the words of the question they were given to. */
@ApplicationScoped
class Saying {
    private final Questions questions;
    private final Contributions contributions;

    Saying(Questions questions, Contributions contributions) {
        this.questions = questions;
        this.contributions = contributions;
    }

    /** Answers of several contributions, as they may be told to readers. */
    List<Said> of(Questionnaire all, List<Answer> answers, Map<UUID, Telling> by) {
        return of(all, answers, by, Map.of(), false);
    }

    /**
     * Answers of several contributions, as they may be told.
     *
     * @param alike how many say the same, by answer; 1 for those not in it
     * @param convenors whether it is told to those who look after the consultation: they read what
     *     is hidden
     */
    List<Said> of(
            Questionnaire all,
            List<Answer> answers,
            Map<UUID, Telling> by,
            Map<UUID, Long> alike,
            boolean convenors) {
        Set<UUID> ids =
                answers.stream().map(Answer::question).collect(java.util.stream.Collectors.toSet());
        Map<UUID, Question> known = questions.byIds(ids);
        Map<String, Wording> past = new HashMap<>();
        for (PastWording each : questions.past(ids)) {
            past.put(each.question() + "/" + each.version(), each.wording());
        }
        Map<UUID, Attachment> files =
                contributions.files(
                        answers.stream().flatMap(a -> a.given().files().stream()).toList());
        List<Said> said = new ArrayList<>();
        for (Answer answer : answers) {
            boolean veiled = answer.hidden().isPresent() && !convenors;
            Question question = known.get(answer.question());
            Wording wording =
                    past.getOrDefault(
                            answer.question() + "/" + answer.questionVersion(), question.wording());
            said.add(
                    new Said(
                            answer.id(),
                            by.get(answer.contribution()),
                            FieldView.of(
                                    question,
                                    wording,
                                    answer.questionVersion(),
                                    all.number(question.id()),
                                    veiled ? Given.NOTHING : answer.given()),
                            answer.questionVersion() != question.version() || !question.isAsked(),
                            answer.language(),
                            Languages.direction(Locale.forLanguageTag(answer.language())),
                            veiled
                                    ? List.of()
                                    : papers(answer, by.get(answer.contribution()), files),
                            moderated(
                                    answer,
                                    question,
                                    by.get(answer.contribution()),
                                    alike.getOrDefault(answer.id(), 1L),
                                    convenors)));
        }
        return said;
    }

    private static Said.Moderated moderated(
            Answer answer, Question question, Telling by, long alike, boolean convenors) {
        String consultation = question.consultation().href();
        return new Said.Moderated(
                answer.hidden().orElse(null),
                answer.hidden().isPresent() && !convenors,
                alike,
                consultation + "/contributions?question=" + question.id() + "&like=" + answer.id(),
                by.href() + "/flag?question=" + question.id(),
                convenors ? consultation + "/moderation/answers/" + answer.id() : null);
    }

    // By its place, not by its id: that stays the same when the name is taken off.
    private static List<Said.Paper> papers(Answer answer, Telling by, Map<UUID, Attachment> files) {
        List<UUID> ids = answer.given().files();
        List<Said.Paper> papers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Attachment file = files.get(ids.get(i));
            papers.add(
                    new Said.Paper(
                            by.href() + "/files/" + answer.question() + "/" + (i + 1),
                            file.plainName(i + 1),
                            Math.max(1, file.size() / 1024)));
        }
        return papers;
    }
}
