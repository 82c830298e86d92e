package org.plenary.text.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Mark;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.diff.Deriving;

/** What a conflict and what was accepted say about their place, and wishes that agree. */
class ConflictTest {
    private static final String ONE = "States should protect all migrants.";
    private static final String TWO = "Coastal States rescue people at sea.";

    @Test
    void aConflictAboutWordsNamesTheirParagraphEvenInAList() {
        var conflict =
                conflict(
                        text(list("l", item("i", p("a", ONE)))),
                        text(list("l", item("i", p("a", ONE.replace("should", "shall"))))),
                        text(list("l", item("i", p("a", ONE.replace("should", "must"))))));
        assertEquals("a", conflict.block());
        assertEquals(Conflict.Kind.WORDS, conflict.kind());
        assertEquals("should", conflict.words());
        assertEquals(List.of("mine", "theirs"), conflict.parties());
    }

    @Test
    void aConflictIsDecidedForASideOrForNeitherAndTheRestIsMade() {
        Text base = text(p("a", ONE), p("b", TWO));
        Text mine = text(p("a", ONE.replace("should", "shall")), p("b", TWO + " Always."));
        Text theirs =
                text(p("a", ONE.replace("should", "must")), p("b", "All c" + TWO.substring(1)));
        var merge = Merge.of(base, mine, theirs);
        var sides = merge.conflicts().get(0).sides();
        int me = sides.get(0).parties().contains("mine") ? 0 : 1;

        assertEquals(1, merge.conflicts().size());
        assertEquals(
                text(
                                p("a", ONE.replace("should", "shall")),
                                p("b", "All c" + TWO.substring(1) + " Always."))
                        .canonical(),
                merge.decided(List.of(me)).text().canonical());
        assertEquals(
                ONE.replace("should", "must"),
                merge.decided(List.of(1 - me)).text().numbered().get(0).text());
        assertEquals(merge.text(), merge.decided(List.of(Merge.NEITHER)).text());
        assertEquals(0, merge.decided(List.of(me)).lost());
    }

    @Test
    void aConflictAboutABlockCanBeDecidedForItsRemoval() {
        Text base = text(p("a", ONE), p("b", TWO));
        var merge =
                Merge.of(
                        base,
                        text(p("b", TWO)),
                        text(p("a", ONE.replace("all", "most")), p("b", TWO)));
        int mine = merge.conflicts().get(0).sides().get(0).parties().contains("mine") ? 0 : 1;

        assertEquals(text(p("b", TWO)), merge.decided(List.of(mine)).text());
        assertEquals(
                ONE.replace("all", "most"),
                merge.decided(List.of(1 - mine)).text().numbered().get(0).text());
    }

    @Test
    void aConflictAboutABlockNamesThatBlock() {
        assertEquals(
                "b",
                conflict(
                                text(p("a", ONE), p("b", TWO)),
                                text(p("a", ONE)),
                                text(p("a", ONE), p("b", TWO.replace("people", "everybody"))))
                        .block());
        assertEquals(
                "l",
                conflict(
                                text(p("a", ONE), list("l", item("i", p("b", TWO)))),
                                text(p("a", ONE)),
                                text(
                                        p("a", ONE),
                                        list("l", item("i", p("b", TWO.replace("at sea", "now"))))))
                        .block());
    }

    @Test
    void aConflictBehindAllItemsNamesTheListAndBehindAllBlocksNothing() {
        Text base = text(list("l", item("i", p("a", ONE))));
        var inList =
                conflict(
                        base,
                        text(list("l", item("i", p("a", ONE)), item("j", p("x", TWO)))),
                        text(
                                list(
                                        "l",
                                        item("i", p("a", ONE)),
                                        item("k", p("y", TWO.replace("people", "everybody"))))));
        assertEquals("l", inList.block());
        assertEquals("", inList.words());
        assertEquals(Conflict.Kind.BLOCKS, inList.kind());
        assertEquals(
                List.of(TWO, TWO.replace("people", "everybody")),
                inList.sides().stream().map(Conflict.Side::words).toList());

        var behind =
                conflict(
                        text(p("a", ONE)),
                        text(p("a", ONE), p("x", TWO)),
                        text(p("a", ONE), p("y", TWO.replace("people", "everybody"))));
        assertEquals("", behind.block());
    }

    @Test
    void aConflictInATableNamesTheTable() {
        var conflict =
                conflict(
                        text(table("t", "Sahara", "340")),
                        text(table("t", "Sahara", "355")),
                        text(table("t", "Sahara", "360")));
        assertEquals("t", conflict.block());
        assertEquals("340", conflict.words());
    }

    @Test
    void whoeverGoesAboutItDifferentlyButWantsTheSameAgrees() {
        Node base = Node.of(text(p("a", "one two three four")));
        // One takes out "two " at once, another "two" with the space before it.
        var groups = Collisions.among(List.of(edit(base, 5, 9, 0), edit(base, 4, 8, 1)));
        assertEquals(1, groups.size());
        var disagreement = new Disagreement(base, groups.get(0));
        assertTrue(disagreement.isAgreement());
        assertEquals(1, disagreement.wishes().size());
        assertEquals("[0, 1]", disagreement.wishes().get(0).proposals().toString());
        assertEquals(" ", disagreement.wishes().get(0).words());
    }

    @Test
    void anAgreementIsMadeOnceAndNamesAll() {
        Text base = text(p("a", "one two two three"));
        Text wanted = text(p("a", "one two three"));
        var merge =
                Merge.of(
                        base,
                        List.of(
                                Proposal.of("B", wanted),
                                Proposal.of("A", wanted),
                                Proposal.of("C", text(p("a", "one two two three four")))));
        assertEquals("one two three four", merge.text().numbered().get(0).text());
        assertEquals(
                List.of(List.of("A", "B"), List.of("C")),
                merge.accepted().stream().map(Merge.Accepted::parties).toList());
        assertEquals(
                List.of("a", "a"), merge.accepted().stream().map(Merge.Accepted::block).toList());
    }

    @Test
    void aDividedParagraphReadsAsTwoLines() {
        Text base = text(p("a", ONE + " " + TWO));
        var conflict =
                conflict(
                        base,
                        text(p("a", ONE), p("x", TWO)),
                        text(p("a", ONE + " Moreover, " + TWO)));
        assertEquals(
                List.of("\n", "Moreover, "),
                conflict.sides().stream().map(Conflict.Side::words).toList());
    }

    @Test
    void aProposalMayComeAsWordsOrAsAChange() {
        Text base = text(p("a", ONE), p("b", TWO));
        Text words = text(p("x", ONE.replace("should", "shall")), p("y", TWO));
        Text wanted = text(p("a", ONE.replace("should", "shall")), p("b", TWO));

        assertEquals(Proposal.of("A", wanted), Proposal.ofWords("A", base, words));
        assertEquals(Proposal.of("A", wanted), Proposal.of("A", Deriving.change(base, wanted)));
    }

    @Test
    void twoLinksForOneWordAreAConflictOfForm() {
        var conflict =
                conflict(
                        text(p("a", ONE)),
                        text(linked("http://a.org")),
                        text(linked("http://b.org")));
        assertEquals(Conflict.Kind.FORM, conflict.kind());
        assertEquals("States", conflict.words());
        assertEquals(2, conflict.sides().size());
    }

    @Test
    void aRebaseSaysWhatIsWholeAndWhatIsThereAlready() {
        Text base = text(p("a", ONE), p("b", TWO));
        Text newer = text(p("a", ONE.replace("should", "shall")), p("b", TWO));
        var rebase = Rebase.onto(base, newer);

        var lost =
                rebase.carry(
                        Proposal.of("A", text(p("a", ONE.replace("should", "must")), p("b", TWO))));
        assertFalse(lost.isWhole());
        assertEquals(0, lost.already());
        assertEquals(newer, lost.text());

        var whole = rebase.carry(Proposal.of("A", text(p("a", ONE), p("b", TWO + " Now."))));
        assertTrue(whole.isWhole());
        assertEquals(0, whole.already());
    }

    @Test
    void whyWordsOrBlocksAreLostIsWhatTheNewerTextDidThere() {
        Text base = text(p("a", ONE), p("b", TWO), p("c", "Behind."));
        Text wanted = text(p("a", ONE), p("b", TWO.replace("rescue", "save")), p("c", "Behind."));
        // The newer text takes the word away and another party's word does not count.
        assertEquals(
                Carried.Reason.WORDS_GONE,
                reason(
                        base,
                        text(p("a", ONE), p("b", TWO.replace("rescue ", "")), p("c", "Behind.")),
                        wanted));
        assertEquals(
                Carried.Reason.WORDS_CHANGED,
                reason(
                        base,
                        text(p("a", ONE), p("b", TWO.replace("rescue", "help")), p("c", "Behind.")),
                        wanted));
        assertEquals(
                Carried.Reason.BLOCK_GONE,
                reason(base, text(p("a", ONE), p("c", "Behind.")), wanted));
        // The amendment deletes what the newer text reworded: nothing is gone there.
        assertEquals(
                Carried.Reason.BLOCKS_CHANGED,
                reason(base, wanted, text(p("a", ONE), p("c", "Behind."))));
        // The amendment puts words in where the newer text changed others.
        assertEquals(
                Carried.Reason.WORDS_CHANGED,
                reason(
                        base,
                        wanted,
                        text(p("a", ONE), p("b", TWO.replace("rescue ", "")), p("c", "Behind."))));
    }

    private static Carried.Reason reason(Text base, Text newer, Text wanted) {
        var lost = Rebase.onto(base, newer).carry(Proposal.of("A", wanted)).lost();
        assertEquals(1, lost.size(), lost::toString);
        return lost.get(0).reason();
    }

    private static Edit edit(Node base, int from, int to, int proposal) {
        return new Edit(
                base,
                new org.plenary.text.change.ReplaceStep(from, to, org.plenary.text.Slice.EMPTY),
                proposal,
                0);
    }

    private static Conflict conflict(Text base, Text mine, Text theirs) {
        var conflicts = Merge.of(base, mine, theirs).conflicts();
        assertEquals(1, conflicts.size(), conflicts::toString);
        return conflicts.get(0);
    }

    private static Block linked(String href) {
        return new Block.Paragraph(
                "a",
                List.of(
                        Inline.of("States", new Mark.Link(href)),
                        Inline.of(ONE.substring("States".length()))));
    }

    private static Block p(String id, String words) {
        return Block.Paragraph.of(id, words);
    }

    private static Block.ListItem item(String id, Block... content) {
        return new Block.ListItem(id, List.of(content));
    }

    private static Block list(String id, Block.ListItem... items) {
        return new Block.ListBlock(id, ListStyle.NUMBERED, 1, List.of(items));
    }

    private static Block table(String id, String... cells) {
        return new Block.Table(
                id,
                List.of(
                        new Block.TableRow(
                                java.util.Arrays.stream(cells)
                                        .map(c -> new Block.TableCell(false, List.of(Inline.of(c))))
                                        .toList())));
    }

    private static Text text(Block... blocks) {
        return Text.of(List.of(blocks));
    }
}
