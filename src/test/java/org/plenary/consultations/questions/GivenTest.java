package org.plenary.consultations.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.Asked;
import org.plenary.organisations.Level;
import org.plenary.shared.web.RefusedException;
import org.plenary.text.format.TextFormat;

class GivenTest {
    private static final List<Choice> AB =
            List.of(new Choice("a", "Yes"), new Choice("b", "In the city"), new Choice("c", "No"));

    @Test
    void moreWordsThanAllowedAreCountedAndRefusedInEveryScript() {
        Wording five = wording(QuestionKind.OPEN, 5, List.of(), null, "", null);

        var refusal = Given.words("one two three four five six seven").refusedBy(five);

        assertEquals("questions.answer.too-long", refusal.orElseThrow().messageKey());
        assertEquals(List.of(5, 2), refusal.orElseThrow().args());
        assertTrue(Given.words("one two three four five.").refusedBy(five).isEmpty());
        assertTrue(
                Given.words("المدارس ترفض الأطفال في منطقتنا اليوم").refusedBy(five).isPresent());
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        Wording single = wording(QuestionKind.SINGLE, 0, AB, null, "", null);
        Wording ranking = wording(QuestionKind.RANKING, 0, AB, null, "", null);

        assertTrue(chosen("b").refusedBy(single).isEmpty());
        assertTrue(chosen("a", "b").refusedBy(single).isPresent());
        assertTrue(chosen("z").refusedBy(single).isPresent());
        assertTrue(chosen("c", "a", "b").refusedBy(ranking).isEmpty());
        assertTrue(chosen("c", "a").refusedBy(ranking).isPresent());
        assertTrue(chosen("c", "c", "b").refusedBy(ranking).isPresent());
    }

    @Test
    void gradesLieOnTheScaleAndReactionsOnTheDraft() {
        Wording scale =
                wording(QuestionKind.SCALE, 0, List.of(), new Scale(1, 5, "", ""), "", null);
        String draft = TextFormat.MARKDOWN.read("# A\n\nWe ask.\n").text().toJson();
        Wording paragraphs = wording(QuestionKind.PARAGRAPHS, 0, List.of(), null, "", draft);
        String id = paragraphs.draftText().orElseThrow().numbered().get(1).id();

        assertTrue(graded(5).refusedBy(scale).isEmpty());
        assertTrue(graded(6).refusedBy(scale).isPresent());
        assertTrue(reacted(id).refusedBy(paragraphs).isEmpty());
        assertTrue(reacted("elsewhere").refusedBy(paragraphs).isPresent());
    }

    @Test
    void whatTheKindDoesNotAskForIsLeftOut() {
        Given all = new Given("why", List.of("a"), 3, Stance.AGREE, List.of(), List.of());

        Given fitting = all.fitting(wording(QuestionKind.AGREEMENT, 9, List.of(), null, "p", null));

        assertEquals(Stance.AGREE, fitting.stance());
        assertEquals("why", fitting.words());
        assertEquals(List.of(), fitting.chosen());
        assertFalse(fitting.saysNothing());
        assertTrue(Given.NOTHING.saysNothing());
    }

    @Test
    void aFollowUpIsAskedOnlyOfThoseWhoChoseSo() {
        var consultation = Asked.at(Level.GLOBAL);
        var where = new Question(consultation, asked(AB, null), 1);
        var which = new Question(consultation, asked(AB, new Condition(where.id(), "b")), 2);
        var since = new Question(consultation, asked(AB, new Condition(which.id(), "a")), 3);
        var all = new Questionnaire(List.of(where, which, since));

        assertEquals(List.of(where), all.askedOf(id -> List.of()));
        assertEquals(
                List.of(where, which),
                all.askedOf(id -> id.equals(where.id()) ? List.of("b") : List.of()));
        assertEquals(
                List.of(where, which, since),
                all.askedOf(Map.of(where.id(), List.of("b"), which.id(), List.of("a"))::get));
        // What was chosen before the first answer was changed asks nothing any more.
        assertEquals(
                List.of(where),
                all.askedOf(Map.of(where.id(), List.of("a"), which.id(), List.of("a"))::get));
        assertThrows(
                RefusedException.class, () -> all.refuseUnlessFollowed(all.moved(which.id(), -1)));
        assertThrows(
                RefusedException.class,
                () -> all.refuseUnlessPossible(new Condition(since.id(), "a"), 1));
    }

    @Test
    void choicesKeepTheirKeysAndNoKeyIsUsedTwice() {
        Wording now = wording(QuestionKind.SINGLE, 0, AB, null, "", null);
        Wording past =
                wording(QuestionKind.SINGLE, 0, List.of(new Choice("d", "Never")), null, "", null);

        var keyed = ChoiceKeys.of(List.of("No", "Sometimes", "Yes", "Never"), List.of(now, past));

        assertEquals(List.of("c", "e", "a", "d"), keyed.stream().map(Choice::key).toList());
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefused() {
        for (Wording wrong :
                List.of(
                        wording(QuestionKind.SINGLE, 0, AB.subList(0, 1), null, "", null),
                        wording(
                                QuestionKind.SCALE,
                                0,
                                List.of(),
                                new Scale(5, 5, "", ""),
                                "",
                                null),
                        wording(
                                QuestionKind.SCALE,
                                0,
                                List.of(),
                                new Scale(0, 11, "", ""),
                                "",
                                null),
                        wording(QuestionKind.AGREEMENT, 0, List.of(), null, " ", null),
                        wording(QuestionKind.PARAGRAPHS, 0, List.of(), null, "", null),
                        wording(QuestionKind.OPEN, 5001, List.of(), null, "", null))) {
            assertThrows(RefusedException.class, wrong::checked, wrong.toString());
        }
    }

    private static Given chosen(String... keys) {
        return new Given("", List.of(keys), null, null, List.of(), List.of());
    }

    private static Given graded(int grade) {
        return new Given("", List.of(), grade, null, List.of(), List.of());
    }

    private static Given reacted(String paragraph) {
        return new Given(
                "",
                List.of(),
                null,
                null,
                List.of(new Reaction(paragraph, Stance.PARTLY, "Say: we demand.")),
                List.of());
    }

    private static org.plenary.consultations.questions.Asked asked(
            List<Choice> choices, Condition condition) {
        return new org.plenary.consultations.questions.Asked(
                "", wording(QuestionKind.SINGLE, 0, choices, null, "", null), condition);
    }

    private static Wording wording(
            QuestionKind kind,
            int mostWords,
            List<Choice> choices,
            Scale scale,
            String proposition,
            String draft) {
        return new Wording(
                kind,
                "brief",
                "words",
                "",
                false,
                false,
                mostWords,
                choices,
                scale,
                proposition,
                draft);
    }
}
