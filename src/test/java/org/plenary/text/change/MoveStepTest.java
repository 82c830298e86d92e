package org.plenary.text.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.ListStyle;
import org.plenary.text.Mark;
import org.plenary.text.Misfit;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.Text;

class MoveStepTest {
    // Three paragraphs of three letters: each takes five positions.
    private final Node abc = Node.of(paragraphs("aaa", "bbb", "ccc"));
    private final MoveStep firstToTheEnd = new MoveStep(0, 5, 15);

    @Test
    void aMovedBlockStandsWhereItWentAndKeepsItsId() {
        assertEquals(List.of("bbb", "ccc", "aaa"), words(firstToTheEnd.edit(abc)));
        assertEquals(List.of("ccc", "aaa", "bbb"), words(new MoveStep(10, 15, 0).edit(abc)));
        assertEquals("p0", firstToTheEnd.edit(abc).content().node(2).id());
    }

    @Property(tries = 1500)
    void textTypedIntoAMovedBlockIsKeptWhicheverComesFirst(@ForAll long seed) {
        var random = new Random(seed);
        Node document = Node.of(Documents.of(random.nextInt(500)));
        MoveStep move = new Steps(random).moving(document);
        Assume.that(move.apply(document).document().isPresent());
        var places = Steps.wordPlaces(document, move.from(), move.to());
        Assume.that(!places.isEmpty());
        Step typing = Steps.typing(places.get(random.nextInt(places.size())));

        Node typedFirst = after(document, typing, move);
        Node movedFirst = after(document, move, typing);

        assertEquals(typedFirst, movedFirst);
        MoveStep widened = (MoveStep) move.map(typing.map()).orElseThrow();
        assertEquals(
                typing.edit(document).slice(move.from(), move.to() + 5),
                typedFirst.slice(
                        widened.map().map(widened.from(), 1), widened.map().map(widened.to(), -1)));
    }

    @Property(tries = 1500)
    void typingMarkingAndNamingAnywhereMeetAMoveInEitherOrder(@ForAll long seed) {
        var random = new Random(seed);
        Node document = Node.of(Documents.of(random.nextInt(500)));
        var steps = new Steps(random);
        MoveStep move = steps.moving(document);
        Step typing =
                random.nextBoolean()
                        ? steps.typing(document)
                        : new AttrStep(random.nextInt(document.content().size()), "id", "renamed");
        Assume.that(move.apply(document).document().isPresent());
        Assume.that(typing.apply(document).document().isPresent());

        assertEquals(after(document, typing, move), after(document, move, typing));
    }

    @Property(tries = 1500)
    void aMoveCanBeUndoneExactly(@ForAll long seed) {
        var random = new Random(seed);
        Node document = Node.of(Documents.of(random.nextInt(500)));
        MoveStep move = new Steps(random).moving(document);
        Assume.that(move.apply(document).document().isPresent());

        assertEquals(document, move.invert(document).edit(move.edit(document)));
        for (int at = 0; at <= document.content().size(); at++) {
            for (int side : new int[] {-1, 1}) {
                int there = move.map().map(at, side);
                assertEquals(at, move.map().invert().map(there, side));
                assertEquals(at, move.invert(document).map().map(there, side));
            }
        }
    }

    @Property(tries = 1500)
    void whateverOthersDoAMoveHasAResult(@ForAll long seed) {
        var random = new Random(seed);
        Node document = Node.of(Documents.of(random.nextInt(500)));
        var steps = new Steps(random);
        MoveStep move = steps.moving(document);
        Assume.that(move.apply(document).document().isPresent());
        List<Step> others = steps.fitting(document, 3);
        Node theirs = document;
        for (Step step : others) {
            theirs = step.edit(theirs);
        }

        Rebased ours = Rebasing.over(List.of(move), others, theirs);
        Rebased them = Rebasing.over(others, List.of(move), move.edit(document));

        assertEquals(1, ours.steps().size() + ours.dropped().size());
        assertEquals(others.size(), them.steps().size() + them.dropped().size());
        assertEquals(ours.document(), Node.fromJson(ours.document().toJson()));
        assertEquals(them.document(), Node.fromJson(them.document().toJson()));
    }

    @Property(tries = 300)
    void nothingTypedIsLostWhileSeveralMoveThingsAround(@ForAll long seed) {
        var random = new Random(seed);
        Node base = Node.of(Documents.of(random.nextInt(500)));
        Assume.that(!Steps.wordPlaces(base, 0, base.content().size()).isEmpty());
        var log = new ArrayList<Step>();
        var seen = new int[3];
        var documents = new Node[] {base, base, base};
        Node server = base;
        int typed = 0;
        for (int batch = 0; batch < 12; batch++) {
            int author = random.nextInt(3);
            var steps = new Steps(random);
            var own = new ArrayList<Step>();
            Node mine = documents[author];
            for (int i = 0; i < 3; i++) {
                Step step = random.nextBoolean() ? steps.typing(mine) : steps.moving(mine);
                if (step.apply(mine).document().isPresent()) {
                    own.add(step);
                    mine = step.edit(mine);
                    typed += step instanceof MoveStep ? 0 : 1;
                }
            }
            List<Step> since = List.copyOf(log.subList(seen[author], log.size()));
            Rebased rebased = Rebasing.over(own, since, server);
            server = rebased.document();
            log.addAll(rebased.steps());
            documents[author] = server;
            seen[author] = log.size();
            assertTrue(rebased.dropped().stream().allMatch(d -> d.step() instanceof MoveStep));
        }
        assertEquals(typed * "typed".length() + base.content().size(), server.content().size());
    }

    @Test
    void aMoveOfADeletedBlockIsGone() {
        assertEquals(Optional.empty(), firstToTheEnd.map(new ReplaceStep(0, 5, Slice.EMPTY).map()));
        assertEquals(
                List.of("bbb", "aaa"),
                words(after(abc, new ReplaceStep(10, 15, Slice.EMPTY), firstToTheEnd)));
    }

    @Test
    void aDeletionFollowsTheMovedBlock() {
        assertEquals(
                List.of("bbb", "ccc"),
                words(after(abc, firstToTheEnd, new ReplaceStep(0, 5, Slice.EMPTY))));
        assertEquals(
                List.of("bbb", "ccc", "a"),
                words(after(abc, firstToTheEnd, new ReplaceStep(1, 3, Slice.EMPTY))));
    }

    @Test
    void aDeletionAcrossTheEdgeOfAMovedBlockTakesNothingElseAway() {
        // Joins a and b; after a moved, that would swallow c.
        Step join = new ReplaceStep(3, 7, Slice.EMPTY);
        assertEquals(Optional.empty(), join.map(firstToTheEnd.map()));
        assertEquals(Optional.empty(), join.map(new MoveStep(5, 10, 0).map()));
    }

    @Test
    void whatMovesOutOfADeletedRangeSurvivesAndWhatMovesInSavesTheRange() {
        Node four = Node.of(paragraphs("aaa", "bbb", "ccc", "ddd"));
        Step deletion = new ReplaceStep(0, 15, Slice.EMPTY);
        assertEquals(List.of("ddd", "bbb"), words(after(four, new MoveStep(5, 10, 20), deletion)));
        assertEquals(Optional.empty(), deletion.map(new MoveStep(15, 20, 5).map()));
        // At its edge it cannot be told apart from a range that is torn.
        assertEquals(Optional.empty(), deletion.map(new MoveStep(0, 5, 20).map()));
    }

    @Test
    void bothHalvesOfASplitBlockMove() {
        Node two = Node.of(paragraphs("", ""));
        Step split = new ReplaceStep(2, 2, two.slice(1, 3), true);
        assertEquals(List.of("bbb", "ccc", "a", "aa"), words(after(abc, split, firstToTheEnd)));
        assertEquals(after(abc, split, firstToTheEnd), after(abc, firstToTheEnd, split));
    }

    @Test
    void whoMovesLastDecidesWhereABlockStands() {
        Step elsewhere = new MoveStep(0, 5, 10);
        assertEquals(List.of("bbb", "ccc", "aaa"), words(after(abc, elsewhere, firstToTheEnd)));
        assertEquals(List.of("bbb", "aaa", "ccc"), words(after(abc, firstToTheEnd, elsewhere)));
    }

    @Test
    void aTargetThatCameToLieInsideTheRangeLeavesNothingToDo() {
        // Put before c, while c is put between a and b.
        Step twoBeforeTheLast = new MoveStep(0, 10, 10);
        Step lastBetween = new MoveStep(10, 15, 5);
        assertEquals(abc, twoBeforeTheLast.edit(abc));
        Node four = Node.of(paragraphs("aaa", "bbb", "ccc", "ddd"));
        Step twoBehindC = new MoveStep(0, 10, 15);
        Step dBetween = new MoveStep(15, 20, 5);
        assertEquals(Optional.empty(), twoBehindC.map(dBetween.map()));
        assertEquals(Misfit.MOVE, new MoveStep(0, 10, 5).apply(four).failure().orElseThrow());
        assertTrue(lastBetween.apply(abc).document().isPresent());
    }

    @Test
    void textTypedAfterOnesOwnMoveStaysInTheBlockWhenRebased() {
        List<Step> own = List.of(firstToTheEnd, Steps.typing(12));
        Step theirs = new MoveStep(10, 15, 0);
        Rebased rebased = Rebasing.over(own, List.of(theirs), theirs.edit(abc));
        assertEquals(List.of(), rebased.dropped());
        assertEquals(List.of("ccc", "bbb", "atypedaa"), words(rebased.document()));
    }

    @Test
    void itemsAndRowsMoveButAListKeepsAtLeastOne() {
        var items =
                List.of(
                        new Block.ListItem("i", List.of(Block.Paragraph.of("x", "one"))),
                        new Block.ListItem("j", List.of(Block.Paragraph.of("y", "two"))));
        var rows =
                List.of(
                        new Block.TableRow(List.of(new Block.TableCell(false, List.of()))),
                        new Block.TableRow(List.of()));
        Node document =
                Node.of(
                        Text.of(
                                List.of(
                                        new Block.ListBlock("l", ListStyle.NUMBERED, 1, items),
                                        new Block.Table("t", rows))));
        Node list = new MoveStep(1, 8, 15).edit(document).content().node(0);
        assertEquals("j", list.content().node(0).id());
        assertEquals("i", list.content().node(1).id());
        Node table = new MoveStep(23, 25, 17).edit(document).content().node(1);
        assertEquals(0, table.content().node(0).content().count());
        assertEquals(
                Misfit.CONTENT, new MoveStep(1, 15, 17).apply(document).failure().orElseThrow());
        assertEquals(Misfit.MOVE, new MoveStep(3, 5, 9).apply(document).failure().orElseThrow());
    }

    @Test
    void aMarkStaysOnTheWordsOfAMovedBlock() {
        Step mark = new MarkStep(1, 4, Mark.STRONG, true);
        assertEquals(after(abc, mark, firstToTheEnd), after(abc, firstToTheEnd, mark));
    }

    static Text paragraphs(String... words) {
        var blocks = new Block[words.length];
        for (int i = 0; i < words.length; i++) {
            blocks[i] = Block.Paragraph.of("p" + i, words[i]);
        }
        return Text.of(List.of(blocks));
    }

    static List<String> words(Node document) {
        return document.text().numbered().stream().map(leaf -> leaf.text()).toList();
    }

    /** The second was made for the same document as the first. */
    private static Node after(Node document, Step first, Step second) {
        Node one = first.edit(document);
        return second.map(first.map()).map(step -> step.edit(one)).orElse(one);
    }
}
