package org.plenary.text.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.Slice;
import org.plenary.text.change.AttrStep;
import org.plenary.text.change.MarkStep;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceAroundStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;

/** Which steps of two parties cannot both be made; positions are those of {@link #base}. */
class CollisionsTest {
    /** Paragraphs at 0 to 23 and 23 to 41, a heading at 41 to 51; the words begin one behind. */
    private final Node base =
            Node.of(MergeTest.read("States shall act now.\n\nEverybody rests.\n\n## Part one"));

    @Test
    void theBaseIsAsTheTestsSuppose() {
        assertEquals(23, base.content().node(0).size());
        assertEquals(18, base.content().node(1).size());
        assertEquals(10, base.content().node(2).size());
    }

    @Test
    void wordsReplacedByBothCollideIfTheyShareALetter() {
        assertTrue(collide(words(8, 13, "should"), words(12, 17, "must")));
        assertTrue(collide(words(8, 13, "should"), words(9, 10, "x")));
        assertTrue(collide(words(8, 13, ""), words(12, 17, "")));
        assertEquals(0, groups(words(8, 13, ""), words(13, 17, "")));
        assertEquals(0, groups(words(1, 7, "We"), words(14, 17, "rest")));
    }

    @Test
    void wordsBroughtByBothCollideIfNoWordStaysBetween() {
        assertTrue(collide(words(8, 13, "should"), words(14, 14, "not ")));
        assertTrue(collide(words(8, 13, "should"), words(13, 13, " not")));
        // "a" of "act" stays between.
        assertEquals(0, groups(words(8, 13, "should"), words(15, 15, "not ")));
        // What is only taken away disturbs nobody.
        assertEquals(0, groups(words(8, 13, ""), words(14, 14, "not ")));
        assertEquals(0, groups(words(8, 13, "should"), words(13, 14, "")));
    }

    @Test
    void wordsPutInAtOnePlaceCollide() {
        assertTrue(collide(words(8, 8, "all "), words(8, 8, "many ")));
        assertEquals(0, groups(words(1, 1, "All "), words(8, 8, "never ")));
    }

    @Test
    void newBlocksAtOnePlaceCollideOnlyIfTheyAreAlike() {
        assertTrue(collide(block(23, "We open all schools"), block(23, "We open many schools")));
        assertEquals(
                0, groups(block(23, "We open all schools"), block(23, "Remittances are cheap")));
        assertEquals(
                0, groups(block(23, "We open all schools"), block(41, "We open many schools")));
        // Half of the words are the same.
        assertTrue(collide(block(23, "one two"), block(23, "one three")));
        assertEquals(0, groups(block(23, "one two three"), block(23, "one four five")));
    }

    @Test
    void whatChangesADeletedBlockCollides() {
        Step gone = new ReplaceStep(0, 23, Slice.EMPTY);
        assertTrue(collide(gone, words(8, 13, "should")));
        assertTrue(collide(gone, new AttrStep(0, "level", 2)));
        assertTrue(collide(gone, new MoveStep(0, 23, 51)));
        assertTrue(collide(gone, heading(0, 23)));
        assertEquals(0, groups(gone, new MoveStep(23, 41, 51)));
        assertEquals(0, groups(gone, new AttrStep(23, "level", 2)));
        assertEquals(0, groups(gone, heading(23, 41)));
        assertEquals(0, groups(new ReplaceStep(23, 41, Slice.EMPTY), heading(0, 23)));
        assertEquals(0, groups(new ReplaceStep(23, 41, Slice.EMPTY), new MoveStep(0, 23, 51)));
        assertTrue(collide(new ReplaceStep(0, 41, Slice.EMPTY), heading(23, 41)));
    }

    @Test
    void aMoveAndWordsInItDoNotCollide() {
        assertEquals(0, groups(new MoveStep(0, 23, 51), words(8, 13, "should")));
        assertEquals(0, groups(heading(0, 23), words(8, 13, "should")));
        assertEquals(0, groups(new AttrStep(41, "level", 1), words(42, 46, "Piece")));
    }

    @Test
    void twoMovesOrTwoFormsOfOneBlockCollide() {
        assertTrue(collide(new MoveStep(0, 23, 51), new MoveStep(0, 23, 41)));
        assertEquals(0, groups(new MoveStep(0, 23, 51), new MoveStep(23, 41, 51)));
        assertTrue(collide(heading(0, 23), quoteless(0, 23)));
        assertEquals(0, groups(heading(0, 23), heading(23, 41)));
        assertTrue(collide(new AttrStep(41, "level", 1), new AttrStep(41, "level", 3)));
        assertEquals(0, groups(new AttrStep(41, "level", 1), new AttrStep(41, "id", "x")));
        assertEquals(0, groups(new AttrStep(41, "level", 1), new AttrStep(23, "level", 3)));
        assertTrue(collide(new AttrStep(0, "level", 1), heading(0, 23)));
        assertEquals(0, groups(new AttrStep(23, "level", 1), heading(0, 23)));
    }

    @Test
    void twoLinksOnOneWordCollideOtherMarksDoNot() {
        var one = new org.plenary.text.Mark.Link("http://a.org");
        var other = new org.plenary.text.Mark.Link("http://b.org");
        assertTrue(collide(new MarkStep(1, 7, one, true), new MarkStep(6, 13, other, true)));
        assertEquals(0, groups(new MarkStep(1, 7, one, true), new MarkStep(7, 13, other, true)));
        assertEquals(
                0,
                groups(
                        new MarkStep(1, 7, one, true),
                        new MarkStep(1, 7, org.plenary.text.Mark.STRONG, true)));
        assertEquals(
                0,
                groups(
                        new MarkStep(1, 7, org.plenary.text.Mark.EMPHASIS, true),
                        new MarkStep(1, 7, org.plenary.text.Mark.STRONG, true)));
    }

    @Test
    void collisionsReachOnByWayOfOthers() {
        assertEquals(1, groups(words(1, 7, "a"), words(6, 10, "b"), words(9, 17, "c")));
        assertEquals(
                2,
                groups(
                        words(1, 7, "a"),
                        words(24, 33, "b"),
                        words(2, 5, "c"),
                        words(25, 31, "d"),
                        words(15, 17, "alone")));
    }

    @Test
    void whatOnePartyWantsItselfNeverCollides() {
        var edits =
                List.of(
                        new Edit(base, words(8, 13, "should"), 0, 0),
                        new Edit(base, words(9, 10, "x"), 0, 1));
        assertEquals(List.of(), Collisions.among(edits));
    }

    @Test
    void anEditSaysWhatItBringsAndHowFarItReaches() {
        Edit edit = new Edit(base, words(8, 13, "should"), 3, 7);
        assertEquals("should", edit.words());
        assertEquals(14, edit.reach());
        assertEquals(7, edit.turn());
        assertTrue(edit.isAmongWords() && edit.brings() && !edit.isEmpty());
        assertEquals(22, new Edit(base, words(18, 21, "x"), 0, 0).reach());
        Edit gone = new Edit(base, new ReplaceStep(0, 23, Slice.EMPTY), 0, 0);
        assertTrue(!gone.isAmongWords() && !gone.brings());
        assertEquals(23, gone.reach());
        assertTrue(new Edit(base, block(23, "x"), 0, 0).isEmpty());
    }

    @Test
    void editsThatSayTheSameHaveOneKeyWhateverIdsNewBlocksGot() {
        assertEquals(key(block(23, "one")), key(block(23, "one")));
        assertEquals(
                8,
                List.of(
                                block(23, "one"),
                                block(23, "two"),
                                block(41, "one"),
                                words(8, 13, "one"),
                                words(8, 12, "one"),
                                heading(0, 23),
                                heading(0, 23, 2),
                                new MoveStep(0, 23, 51))
                        .stream()
                        .map(this::key)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void anAnchorEndsBehindItsBeginning() {
        assertThrows(IllegalArgumentException.class, () -> new Anchor("a", -1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Anchor("a", 3, 2));
        assertEquals(3, new Anchor("a", 3, 3).to());
        assertEquals(0, new Anchor("a", 0, 0).to());
        assertTrue(Anchor.block("a").isWholeBlock());
        assertTrue(!new Anchor("a", 0, 4).isWholeBlock());
        assertTrue(!new Anchor("a", 1, Anchor.END).isWholeBlock());
    }

    private String key(Step step) {
        return new Edit(base, step, 0, 0).key();
    }

    private boolean collide(Step one, Step other) {
        assertEquals(groups(one, other), groups(other, one));
        return groups(one, other) == 1;
    }

    /** How many groups collide, each step being the wish of a party of its own. */
    private int groups(Step... steps) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < steps.length; i++) {
            edits.add(new Edit(base, steps[i], i, 0));
        }
        return Collisions.among(edits).size();
    }

    private static Step words(int from, int to, String words) {
        Node paragraph = Node.of(MergeTest.read("x" + words + "x")).content().node(0);
        return new ReplaceStep(from, to, paragraph.slice(1, 1 + words.length()));
    }

    private static Step block(int at, String words) {
        return new ReplaceStep(at, at, new Slice(Node.of(MergeTest.read(words)).content(), 0, 0));
    }

    private static Step heading(int from, int to) {
        return heading(from, to, 1);
    }

    private static Step heading(int from, int to, int level) {
        Node heading = Node.of(MergeTest.read("#".repeat(level) + " x")).content().node(0);
        return around(from, to, heading);
    }

    private static Step quoteless(int from, int to) {
        return around(from, to, Node.of(MergeTest.read("x")).content().node(0));
    }

    private static Step around(int from, int to, Node node) {
        return new ReplaceAroundStep(
                from,
                to,
                from + 1,
                to - 1,
                new Slice(Fragment.of(node.with(Fragment.EMPTY)), 0, 0),
                1,
                true);
    }
}
