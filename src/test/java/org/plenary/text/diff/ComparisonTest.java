package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.Texts;
import org.plenary.text.format.TextFormat;

class ComparisonTest {
    private final Text draft = TextFormat.MARKDOWN.read(Texts.DRAFT).text();
    private final Text next = TextFormat.MARKDOWN.read(Texts.NEXT).text();

    @Test
    void readersSeeWholeWordsRemovalFirst() {
        assertEquals(
                "Calls upon States to {-[-}ensure{-][provide for]-} access to asylum at [all] {-land-}{+land, air+} and sea borders;",
                Shown.of(change("access to asylum")));
        assertEquals(
                "to {-refrain from pushbacks,-}{+end pushbacks and collective expulsions,+} and",
                Shown.of(change("pushbacks")));
    }

    @Test
    void whatMovedIsFoundAtBothPlaces() {
        var kinds =
                Comparison.between(draft, next).changes().stream()
                        .filter(c -> c.shown().text().contains("host cities"))
                        .map(BlockChange::kind)
                        .toList();
        assertEquals(List.of(BlockChange.Kind.MOVED, BlockChange.Kind.MOVED_AWAY), kinds);

        Summary summary = Comparison.between(draft, next).summary();
        assertEquals(1, summary.paragraphsMoved());
        assertEquals(1, summary.paragraphsAdded());
        assertEquals(0, summary.paragraphsRemoved());
        assertEquals(3, summary.paragraphsChanged());
    }

    @Test
    void aChangeOfFormAloneIsSaidToBeOne() {
        var changes =
                Comparison.between(
                                read("1. *Calls* for peace\n\n## Part"),
                                read("(a) Calls for peace\n\n### Part"))
                        .changes();
        assertTrue(
                changes.stream()
                        .allMatch(c -> c.kind() == BlockChange.Kind.CHANGED && c.formOnly()));
        assertTrue(
                changes.stream().flatMap(c -> c.words().stream()).noneMatch(WordChange::isWording));
        assertEquals(Set.of(FormChange.NUMBERING, FormChange.MARKS), changes.get(0).form());
        assertEquals(Set.of(FormChange.LEVEL), changes.get(1).form());
    }

    @Test
    void countingOnIsNoChangeOfForm() {
        var changes =
                Comparison.between(
                                read("1. one of all\n2. two of all"),
                                read("1. new at the top\n2. one of all\n3. two of all"))
                        .changes();
        assertEquals(
                List.of(BlockChange.Kind.ADDED, BlockChange.Kind.SAME, BlockChange.Kind.SAME),
                changes.stream().map(BlockChange::kind).toList());
    }

    @Test
    void bracketsPutAroundWordsAreAllThatChanges() {
        assertEquals(
                "States {+[+}shall{+]+} act",
                Shown.of(
                        Comparison.between(read("States shall act"), read("States [shall] act"))
                                .changes()
                                .get(0)));
    }

    @Property(tries = 150)
    void bothSidesAreGivenBackExactly(@ForAll("texts") Text from, @ForAll("texts") Text to) {
        Shown.givesBack(from, to);
    }

    @Property(tries = 150)
    void slightlyChangedTextsAreGivenBackToo(@ForAll("texts") Text from, @ForAll Random random) {
        Shown.givesBack(from, Shown.mutated(from, random));
    }

    @Property(tries = 100)
    void aTextIsTheSameAsItself(@ForAll("texts") Text text) {
        var comparison = Comparison.between(text, Text.fromJson(text.toJson()));
        assertTrue(comparison.changes().stream().allMatch(c -> c.kind() == BlockChange.Kind.SAME));
        assertEquals(0, comparison.summary().wordsAdded() + comparison.summary().wordsRemoved());
    }

    @Property(tries = 150)
    void theWayBackIsTheMirror(@ForAll("texts") Text from, @ForAll Random random) {
        Text to = Shown.mutated(from, random);
        Summary there = Comparison.between(from, to).summary();
        Summary back = Comparison.between(to, from).summary();
        assertEquals(
                new Summary(
                        /* wordsAdded= */ there.wordsRemoved(),
                        /* wordsRemoved= */ there.wordsAdded(),
                        /* paragraphsAdded= */ there.paragraphsRemoved(),
                        /* paragraphsRemoved= */ there.paragraphsAdded(),
                        there.paragraphsChanged(),
                        there.paragraphsMoved(),
                        /* paragraphsSplit= */ there.paragraphsJoined(),
                        /* paragraphsJoined= */ there.paragraphsSplit(),
                        from.numbered().size()),
                back);
    }

    @Property(tries = 150)
    void idsCarriedOverAreUniqueAndTheWordsUnchanged(
            @ForAll("texts") Text from, @ForAll Random random) {
        Text to = Shown.mutated(from, random);
        Text carried = Identities.carriedOver(from, to);
        assertEquals(to.canonical(), carried.canonical());
        var ids = new HashSet<String>();
        carried.numbered().forEach(leaf -> assertTrue(ids.add(leaf.id())));
        assertEquals(to.numbered().size(), ids.size());
    }

    @Test
    void changedAndMovedParagraphsKeepTheirIds() {
        Text carried = Identities.carriedOver(draft, next);
        for (String words :
                List.of(
                        "access to asylum",
                        "pushbacks",
                        "host cities",
                        "Central Mediterranean",
                        "Global compact")) {
            assertEquals(leaf(draft, words).id(), leaf(carried, words).id(), words);
        }
        Block.ListBlock before = (Block.ListBlock) draft.blocks().get(5);
        Block.ListBlock after = (Block.ListBlock) carried.blocks().get(7);
        assertEquals(before.id(), after.id());
        assertEquals(before.items().get(0).id(), after.items().get(0).id());
        assertEquals(
                Comparison.between(draft, next).summary(),
                Comparison.between(draft, carried).summary());
    }

    @Test
    void anIdWithQuiteOtherWordsIsNotBelieved() {
        var changes =
                Comparison.between(
                                Text.of(
                                        List.of(
                                                Block.Paragraph.of(
                                                        "a", "Every child has a right to learn."))),
                                Text.of(
                                        List.of(
                                                Block.Paragraph.of(
                                                        "a",
                                                        "Trade rules bind ministries of finance alone."))))
                        .changes();
        assertEquals(
                List.of(BlockChange.Kind.REMOVED, BlockChange.Kind.ADDED),
                changes.stream().map(BlockChange::kind).toList());
    }

    @Test
    @Tag("large")
    void largeAndUnrelatedTextsAreComparedInTime() {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> Shown.givesBack(random(1500, 40, 1), random(1500, 40, 2)));
        assertTimeout(
                Duration.ofSeconds(10),
                () -> Shown.givesBack(random(3, 20_000, 3), random(3, 20_000, 4)));
        Text big = random(1500, 40, 5);
        assertTimeout(
                Duration.ofSeconds(10),
                () -> Shown.givesBack(big, Shown.mutated(big, new Random(6))));
        Text one = read("x".repeat(100_000));
        Text brackets = read("[".repeat(1000) + "x" + "]".repeat(1000));
        assertTimeout(Duration.ofSeconds(10), () -> Shown.givesBack(one, brackets));
        assertTimeout(
                Duration.ofSeconds(10),
                () -> Shown.givesBack(read("a b ".repeat(20_000)), read("b a c ".repeat(13_000))));
    }

    @Test
    void theJsonNamesBothTextsAndTheAlgorithm() {
        String json = Comparison.between(draft, next).toJson();
        assertTrue(
                json.startsWith(
                        "{\"algorithm\":2,\"from\":\""
                                + draft.sha256()
                                + "\",\"to\":\""
                                + next.sha256()));
        assertFalse(json.contains("\n"));
    }

    @Test
    void wordsAreSafeToShow() {
        var change =
                Comparison.between(read("a b"), read("a <img src=x onerror=alert(1)> b"))
                        .changes()
                        .get(0);
        assertEquals(
                "<p>a <ins>&lt;img src=x onerror=alert(1)&gt; </ins>b</p>",
                "<p>" + ComparisonHtml.together(change) + "</p>");
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    private BlockChange change(String words) {
        return Comparison.between(draft, next).changes().stream()
                .filter(c -> c.shown().text().contains(words))
                .findFirst()
                .get();
    }

    private static NumberedBlock leaf(Text text, String words) {
        return text.numbered().stream()
                .filter(leaf -> leaf.text().contains(words))
                .findFirst()
                .get();
    }

    private static Text random(int paragraphs, int words, int seed) {
        var random = new Random(seed);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < paragraphs; i++) {
            var s = new StringBuilder();
            for (int k = 0; k < words; k++) {
                s.append(
                                random.nextInt(3) == 0
                                        ? "of" + random.nextInt(40)
                                        : "w" + random.nextInt(4000))
                        .append(' ');
            }
            blocks.add(Block.Paragraph.of(null, s.toString()));
        }
        return Text.of(blocks);
    }

    private static Text read(String markdown) {
        return TextFormat.MARKDOWN.read(markdown).text();
    }
}
