package org.plenary.statements.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;
import org.plenary.text.merge.Anchor;

class CommentRuleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID MEMBER = UUID.randomUUID();

    private final Actor author = actor();
    private final Statement statement = statement();

    @Test
    void wordsAreMendedByTheirAuthorForAQuarterOfAnHour() {
        Comment comment = comment(NOON);

        assertEquals(Optional.empty(), comment.refusesMending(author, false, at(14)));
        assertEquals(
                Optional.of("comments.refused.too-late"),
                comment.refusesMending(author, false, at(15)).map(Refusal::messageKey));
        assertEquals(
                Optional.of("comments.refused.answered"),
                comment.refusesMending(author, true, at(1)).map(Refusal::messageKey));
        assertEquals(
                Optional.of("comments.refused.not-yours"),
                comment.refusesMending(actor(), false, at(1)).map(Refusal::messageKey));
    }

    @Test
    void anAnswerToAnAnswerJoinsTheThread() {
        Comment first = comment(NOON);
        Comment answer = first.answer(Visibility.COALITION, actor(), at(1));

        Comment toTheAnswer = answer.answer(Visibility.COALITION, author, at(2));

        assertEquals(first.id(), toTheAnswer.thread());
    }

    @Test
    void whatWasTakenBackStaysAsAGapWhileThereAreAnswers() {
        Comment answered = comment(NOON);
        Comment lonely = comment(at(1));
        Comment answer = answered.answer(Visibility.COALITION, actor(), at(2));

        var threads =
                Discussion.of(
                                List.of(answered, lonely, answer),
                                Set.of(answered.id(), lonely.id()),
                                Map.of(),
                                Map.of())
                        .threads();

        assertEquals(List.of(answered.id()), threads.stream().map(CommentThread::id).toList());
        assertEquals(List.of(answer), threads.get(0).said().toList());
    }

    @Test
    void anAnswerWhoseThreadIsHiddenIsHiddenToo() {
        Comment hidden = comment(NOON);
        Comment answer = hidden.answer(Visibility.COALITION, actor(), at(1));

        assertEquals(
                List.of(), Discussion.of(List.of(answer), Set.of(), Map.of(), Map.of()).threads());
    }

    @Test
    void threadsStandInTheOrderOfTheText() {
        Comment late = comment(NOON, "b2");
        Comment early = comment(at(1), "b1");
        Comment whole = comment(at(2));
        Map<UUID, CommentAnchor> anchors =
                Map.of(
                        late.id(), CommentAnchor.first(late, Anchor.block("b2"), ""),
                        early.id(), CommentAnchor.first(early, Anchor.block("b1"), ""));

        var order =
                Discussion.of(List.of(late, early, whole), Set.of(), Map.of(), anchors)
                        .threads()
                        .stream()
                        .sorted(Discussion.inTheOrderOf(Map.of("b1", 0, "b2", 1)))
                        .map(CommentThread::first)
                        .toList();

        assertEquals(List.of(whole, early, late), order);
    }

    private Comment comment(Instant at) {
        return comment(at, null);
    }

    private Comment comment(Instant at, String block) {
        return Comment.beginning(statement, 1, block, "", Visibility.COALITION, author, at);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static Actor actor() {
        return new Actor(UUID.randomUUID(), "Somebody", MEMBER, Set.of(MEMBER), Set.of());
    }

    private static Statement statement() {
        var coalition = new Coalition("c", "C", "P", MEMBER, NOON);
        return new Statement(
                coalition, "T", "en", Visibility.PUBLIC, Set.of(), UUID.randomUUID(), NOON);
    }
}
