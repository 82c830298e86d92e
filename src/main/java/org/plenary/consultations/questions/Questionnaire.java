package org.plenary.consultations.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.plenary.shared.web.Refusal;

/** The questions of a consultation in the order in which they are asked. */
public final class Questionnaire {
    private final List<Question> questions;

    Questionnaire(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    public List<Question> all() {
        return questions;
    }

    /** The question of this id, if it is asked. */
    public Optional<Question> question(UUID id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Its place among all, from 1; 0 if it is not asked. */
    public int number(UUID id) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Those that are asked of somebody who has chosen this so far: a follow-up is asked only if the
     * question it follows is, and was answered so.
     *
     * @param chosen the keys of the choices made, by question; empty for none
     */
    public List<Question> askedOf(Function<UUID, Collection<String>> chosen) {
        Set<UUID> asked = new HashSet<>();
        List<Question> found = new ArrayList<>();
        for (Question question : questions) {
            boolean isAsked =
                    question.condition()
                            .map(
                                    on ->
                                            asked.contains(on.question())
                                                    && chosen.apply(on.question())
                                                            .contains(on.choice()))
                            .orElse(true);
            if (isAsked) {
                asked.add(question.id());
                found.add(question);
            }
        }
        return found;
    }

    /** Whether others can be asked only of those who chose something here. */
    static boolean canBeFollowed(Wording wording) {
        return wording.kind() == QuestionKind.SINGLE || wording.kind() == QuestionKind.MULTIPLE;
    }

    /** The questions that follow one, whatever was chosen. */
    public List<Question> following(UUID id) {
        return questions.stream()
                .filter(q -> q.condition().filter(on -> on.question().equals(id)).isPresent())
                .toList();
    }

    /**
     * The ids in the order they would have if one moved by a place.
     *
     * @param by -1 for up, 1 for down
     */
    List<UUID> moved(UUID id, int by) {
        List<UUID> order = new ArrayList<>(questions.stream().map(Question::id).toList());
        int from = order.indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            order.add(to, order.remove(from));
        }
        return order;
    }

    /** Refuses an order in which a follow-up comes before what it follows. */
    void refuseUnlessFollowed(List<UUID> order) {
        for (Question question : questions) {
            question.condition()
                    .filter(on -> order.indexOf(on.question()) > order.indexOf(question.id()))
                    .ifPresent(
                            on -> {
                                throw Refusal.because("questions.refused.before-followed")
                                        .asException();
                            });
        }
    }

    /**
     * Refuses a condition on a question that does not come before this one, or that does not offer
     * the choice.
     *
     * @param before how many questions come before it
     */
    void refuseUnlessPossible(Condition condition, int before) {
        if (condition == null) {
            return;
        }
        boolean possible =
                question(condition.question())
                        .filter(followed -> number(followed.id()) <= before)
                        .map(Question::wording)
                        .filter(Questionnaire::canBeFollowed)
                        .flatMap(wording -> wording.choice(condition.choice()))
                        .isPresent();
        if (!possible) {
            throw Refusal.invalid("questions.refused.condition").asException();
        }
    }
}
