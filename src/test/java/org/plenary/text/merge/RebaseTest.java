package org.plenary.text.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.Texts;
import org.plenary.text.brackets.Brackets;

class RebaseTest {
    private static final String BASE =
            """
            States should protect all migrants at every border without delay.

            Coastal States shall rescue people at sea.

            Host cities keep their schools open to every child.
            """;

    private final Text base = MergeTest.read(BASE);
    private final String first = base.numbered().get(0).id();
    private final String second = base.numbered().get(1).id();

    @Test
    void anAmendmentGoesAlongWithItsParagraph() {
        Text newer =
                edited(
                        s ->
                                "A new preamble comes first.\n\n"
                                        + s.replace("every border", "all borders"));
        var carried = Rebase.onto(base, newer).carry(wants(s -> s.replace("should", "shall")));
        assertTrue(carried.isWhole());
        assertEquals(
                "States shall protect all migrants at all borders without delay.",
                carried.text().numbered().get(1).text());
        assertEquals(1, carried.change().steps().size());
        assertEquals(Node.of(newer), carried.change().base());
    }

    @Test
    void whatIsAlreadyThereIsNotLost() {
        Text newer = edited(s -> s.replace("should", "shall"));
        var carried = Rebase.onto(base, newer).carry(wants(s -> s.replace("should", "shall")));
        assertTrue(carried.isWhole());
        assertEquals(1, carried.already());
        assertEquals(newer, carried.text());
    }

    @Test
    void whatCannotBeCarriedSaysWhy() {
        var amendment =
                wants(s -> s.replace("should", "shall").replace("rescue", "search for and rescue"));
        var carried = Rebase.onto(base, edited(s -> s.replace("should", "must"))).carry(amendment);
        assertEquals(
                List.of(
                        new Carried.Lost(
                                Carried.Reason.WORDS_CHANGED, first, "should", "shall", "must")),
                carried.lost());
        assertEquals(
                "Coastal States shall search for and rescue people at sea.",
                carried.text().numbered().get(1).text());

        carried =
                Rebase.onto(base, edited(s -> s.replace("States should", "States")))
                        .carry(amendment);
        assertEquals(Carried.Reason.WORDS_GONE, carried.lost().get(0).reason());

        carried =
                Rebase.onto(base, edited(s -> s.substring(s.indexOf("Coastal")))).carry(amendment);
        assertEquals(Carried.Reason.BLOCK_GONE, carried.lost().get(0).reason());
        assertEquals("", carried.lost().get(0).now());
    }

    @Test
    void aCommentGoesAlongWithItsWords() {
        int from = BASE.indexOf("all migrants");
        var anchor = new Anchor(first, from, from + "all migrants".length());
        Text newer =
                edited(s -> "New first.\n\n" + s.replace("States should", "Every State shall"));
        assertEquals(
                new Carried.Kept(
                        new Anchor(first, from + 5 - 1, from + 4 + "all migrants".length()), false),
                Rebase.onto(base, newer).carry(anchor));
    }

    @Test
    void aCommentWhoseWordsChangedIsKeptAndSaysSo() {
        int from = BASE.indexOf("all migrants");
        var anchor = new Anchor(first, from, from + "all migrants".length());
        var carried =
                (Carried.Kept)
                        Rebase.onto(base, edited(s -> s.replace("migrants", "people")))
                                .carry(anchor);
        assertTrue(carried.changed());
        assertEquals(first, carried.anchor().block());
    }

    @Test
    void aCommentWhoseWordsAreGoneKeepsThemAsContext() {
        int from = BASE.indexOf("without delay");
        var anchor = new Anchor(first, from, from + "without delay".length());
        assertEquals(
                new Carried.Gone(Carried.Reason.WORDS_GONE, "without delay"),
                Rebase.onto(base, edited(s -> s.replace(" without delay", ""))).carry(anchor));
        assertEquals(
                new Carried.Gone(Carried.Reason.BLOCK_GONE, "without delay"),
                Rebase.onto(base, edited(s -> s.substring(s.indexOf("Coastal")))).carry(anchor));
    }

    @Test
    void aCommentOnAWholeParagraphStaysWithItWhateverItsWords() {
        Text newer =
                edited(
                        s ->
                                s.replace(
                                        "Coastal States shall rescue people at sea.",
                                        "Coastal States shall rescue and disembark people."));
        assertEquals(
                new Carried.Kept(Anchor.block(second), true),
                Rebase.onto(base, newer).carry(Anchor.block(second)));
        assertEquals(
                new Carried.Kept(Anchor.block(first), false),
                Rebase.onto(base, newer).carry(Anchor.block(first)));
    }

    @Test
    void aCommentMovesWithItsParagraph() {
        String sea = "Coastal States shall rescue people at sea.\n\n";
        Text newer = edited(s -> s.replace(sea, "") + "\n" + sea);
        var anchor = new Anchor(second, 8, 14);
        assertEquals(new Carried.Kept(anchor, false), Rebase.onto(base, newer).carry(anchor));
    }

    @Test
    void aBracketGoesAlongWithItsWordsOrSaysWhatBecameOfIt() {
        String draft = "States [shall][should] protect all migrants [without delay].";
        Text old = MergeTest.read(draft);
        var passages = Brackets.of(old).passages();
        Text newer =
                MergeTest.edited(
                        old,
                        draft,
                        s ->
                                "Preamble.\n\n"
                                        + s.replace("[shall][should]", "All [shall]")
                                                .replace("[without delay]", "without delay"));
        var rebase = Rebase.onto(old, newer);
        var carried = passages.stream().map(rebase::carry).toList();
        assertEquals(
                new Carried.Bracketed(Brackets.of(newer).passages().get(0), null), carried.get(0));
        assertEquals(Carried.Reason.WORDS_GONE, carried.get(1).reason());
        assertEquals(Carried.Reason.BRACKETS_LIFTED, carried.get(2).reason());
    }

    @Property(tries = 300)
    void rebaseThenApplyIsApplyThenRebaseWhereNothingCollides(
            @ForAll("texts") Text text, @ForAll Random random) {
        long seed = random.nextLong();
        Text one = Scattered.edited(text, new Random(seed), 2, 0);
        Text other = Scattered.edited(text, new Random(seed + 1), 2, 1);
        var there = Rebase.onto(text, one).carry(Proposal.of("B", other));
        var back = Rebase.onto(text, other).carry(Proposal.of("A", one));
        assertTrue(there.isWhole() && back.isWhole());
        assertEquals(there.change().result(), back.change().result());
        assertEquals(there.change().result(), Merge.of(text, one, other).change().result());
    }

    @Property(tries = 300)
    void theNewerTextStandsWhateverCollides(@ForAll("texts") Text text, @ForAll Random random) {
        Text newer = Scattered.edited(text, random, 1, 0);
        Text wanted = Scattered.edited(text, random, 1, 0);
        var carried = Rebase.onto(text, newer).carry(Proposal.of("A", wanted));
        Merge merge = Merge.of(text, List.of(Proposal.of("0", newer), Proposal.of("A", wanted)));
        assertEquals(merge.conflicts().size(), carried.lost().size());
        assertEquals(Node.of(newer), carried.change().base());
    }

    @Property(tries = 200)
    void anchorsCarriedTogetherAreThoseCarriedAlone(
            @ForAll("texts") Text text, @ForAll Random random) {
        var rebase = Rebase.onto(text, Scattered.edited(text, random, 1, 0));
        var anchors =
                text.numbered().stream()
                        .filter(
                                leaf ->
                                        leaf.text().length() > 3
                                                && leaf.kind()
                                                        != org.plenary.text.NumberedBlock.Kind
                                                                .TABLE)
                        .map(
                                leaf ->
                                        new Anchor(
                                                leaf.id(),
                                                1,
                                                1 + random.nextInt(leaf.text().length() - 1)))
                        .toList();
        assertEquals(anchors.stream().map(rebase::carry).toList(), rebase.carry(anchors));
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    private Text edited(UnaryOperator<String> edit) {
        return MergeTest.edited(base, BASE, edit);
    }

    private Proposal wants(UnaryOperator<String> edit) {
        return Proposal.of("A", edited(edit));
    }
}
