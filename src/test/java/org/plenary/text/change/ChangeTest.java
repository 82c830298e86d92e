package org.plenary.text.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.text.Limits;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

class ChangeTest {
    private final Text base = MoveStepTest.paragraphs("safe", "routes");

    @Property(tries = 300)
    void aChangeUndoneGivesTheSameDocument(@ForAll long seed) {
        var random = new Random(seed);
        Node document = Node.of(Documents.of(random.nextInt(500)));
        List<Step> steps = new ArrayList<>(new Steps(random).fitting(document, 5));
        // Taking back a mark takes it from all that had it before.
        steps.removeIf(MarkStep.class::isInstance);
        var fitting = new ArrayList<Step>();
        Node now = document;
        for (Step step : steps) {
            var result = step.apply(now).document();
            if (result.isPresent()) {
                fitting.add(step);
                now = result.get();
            }
        }
        Change change = Change.of(document, fitting);

        assertEquals(document, change.inverse().result());
        assertEquals(document, change.then(change.inverse()).result());
        assertEquals(change.result(), change.inverse().inverse().result());
    }

    @Property(tries = 200)
    void aChangeIsReadAsItWasWritten(@ForAll long seed) {
        var random = new Random(seed);
        Text text = Documents.of(random.nextInt(500));
        Change change = Change.of(text, new Steps(random).fitting(Node.of(text), 4));

        Change again = Change.fromJson(change.toJson(), text);

        assertEquals(change, again);
        assertEquals(change.result(), again.result());
        assertEquals(change.toJson(), again.toJson());
    }

    @Test
    void aChangeIsMadeOfItsOwnBaseOnly() {
        Change change = Change.of(base, List.of(Steps.typing(5)));
        Text other = MoveStepTest.paragraphs("safe", "roads");
        assertEquals("safetyped", change.apply(base).numbered().get(0).text());
        refused("text.other-base", () -> change.apply(other));
        refused("text.other-base", () -> Change.fromJson(change.toJson(), other));
        refused("text.other-base", () -> change.then(change));
        refused("text.other-base", () -> change.over(Change.of(other, List.of())));
    }

    @Test
    void aStepThatDoesNotFitIsNamed() {
        var steps = List.of(Steps.typing(1), new ReplaceStep(0, 3, Slice.EMPTY));
        var refusal = assertThrows(TextFormatException.class, () -> Change.of(base, steps));
        assertEquals("text.step-does-not-fit", refusal.key());
        assertEquals(List.of("2"), refusal.args());
    }

    @Test
    void moreStepsThanAnybodyMakesAreNotRead() {
        var steps = java.util.Collections.nCopies(Limits.STEPS + 1, Steps.typing(1));
        String json = Change.of(base, steps).toJson();
        refused("text.too-many-steps", () -> Change.fromJson(json, base));
    }

    @Test
    void aChangeIsMadeAgainAfterAnother() {
        Change mine = Change.of(base, List.of(Steps.typing(11)));
        Change theirs = Change.of(base, List.of(new ReplaceStep(0, 6, Slice.EMPTY)));
        Change gone = Change.of(base, List.of(new ReplaceStep(2, 4, Slice.EMPTY)));

        assertEquals(List.of("routtypedes"), MoveStepTest.words(mine.over(theirs).document()));
        assertEquals(
                List.of(0),
                gone.over(theirs).dropped().stream().map(Rebased.Dropped::index).toList());
    }

    @Property(tries = 150)
    void severalAuthorsWithMovesEndAtOneText(@ForAll long seed) {
        var random = new Random(seed);
        Node start = Node.of(Documents.of(random.nextInt(500)));
        int authors = 2 + random.nextInt(4);
        var seen = new int[authors];
        var documents = new Node[authors];
        java.util.Arrays.fill(documents, start);
        var log = new ArrayList<Step>();
        Node server = start;
        for (int batch = 0; batch < 12; batch++) {
            int author = random.nextInt(authors);
            List<Step> own = new Steps(random).fitting(documents[author], 2);
            List<Step> since = List.copyOf(log.subList(seen[author], log.size()));
            // The author knows the same order, and makes the same of it.
            Node mine = documents[author];
            for (Step step : since) {
                mine = step.edit(mine);
            }
            Rebased there = Rebasing.over(own, since, server);
            Rebased here = Rebasing.over(own, since, mine);
            assertEquals(there.document(), here.document());
            assertEquals(own.size(), there.steps().size() + there.dropped().size());
            log.addAll(there.steps());
            server = there.document();
            documents[author] = here.document();
            seen[author] = log.size();
        }
        for (int author = 0; author < authors; author++) {
            for (Step step : log.subList(seen[author], log.size())) {
                documents[author] = step.edit(documents[author]);
            }
            assertEquals(server, documents[author]);
        }
    }

    private static void refused(String key, org.junit.jupiter.api.function.Executable act) {
        assertEquals(key, assertThrows(TextFormatException.class, act).key());
    }
}
