package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Text;

/** Which paragraph is which: how alike two must be, and where they stand. */
class AlignmentTest {
    private final Tokens tokens = new Tokens();

    @Test
    void theSameWordsAreAlikeWhateverTheirWhiteSpaceAndForm() {
        var leaves = leaves("# All states act", "All  states\u00A0act", "All states act now");
        assertEquals(1.0, leaves.get(0).likeness(leaves.get(1)));
        assertEquals(leaves.get(0).key(), leaves.get(1).key());
        assertFalse(leaves.get(0).key() == leaves.get(2).key());
    }

    @Test
    void likenessIsTwiceTheCommonWordsByTheSumOfBoth() {
        var leaves =
                leaves(
                        "all states act now",
                        "all states rest",
                        "# all states rest",
                        "nobody moves",
                        "...",
                        "!!!");
        assertEquals(4 / 7.0, leaves.get(0).likeness(leaves.get(1)));
        assertEquals(4 / 7.0 - 0.15, leaves.get(0).likeness(leaves.get(2)));
        assertEquals(0.0, leaves.get(0).likeness(leaves.get(3)));
        assertEquals(0.0, leaves.get(4).likeness(leaves.get(5)));
        assertTrue(leaves.get(0).isSameSort(leaves.get(1)));
        assertFalse(leaves.get(0).isSameSort(leaves.get(2)));
    }

    @Test
    void aFewWordsOfAVeryLongParagraphAreNotAlike() {
        String one = "one two three four five six seven eight nine ten eleven";
        var leaves = leaves("one two", one, "one two three");
        assertEquals(0.0, leaves.get(0).likeness(leaves.get(1)));
        assertEquals(6 / 14.0, leaves.get(2).likeness(leaves.get(1)));
        var long1 = leaves("one", "one " + "further ".repeat(40));
        assertEquals(0.0, long1.get(0).likeness(long1.get(1)));
    }

    @Test
    void aSizeIsAboutTheNumberOfWords() {
        assertEquals(
                List.of(1, 1, 2, 5, 2),
                leaves("a", "abcdef", "abcdefg", "States shall act without delay", "人人自由").stream()
                        .map(Leaf::size)
                        .toList());
    }

    @Test
    void anIdIsBelievedIfAFifthOfTheWordsIsTheSame() {
        // Two of ten and two of eight words: 4/18 of both.
        assertEquals(
                List.of(BlockChange.Kind.CHANGED),
                kinds(
                        "the second meeting of all delegates welcomes these three reports",
                        "the second half year brings rather dry weather"));
        // One of ten and one of nine: 2/19.
        assertEquals(
                List.of(BlockChange.Kind.REMOVED, BlockChange.Kind.ADDED),
                kinds(
                        "the second meeting of all delegates welcomes these three reports",
                        "my second half year brings rather dry weather indeed"));
    }

    @Test
    void candidatesAreTheLikestOfThoseThatShareARareWord() {
        var from =
                leaves(
                        "host cities keep schools open",
                        "coastal states rescue people",
                        "remittances cost less than three per cent");
        var to =
                leaves(
                        "remittances cost less than two per cent",
                        "host cities keep all their schools open",
                        "coastal states rescue all people at once",
                        "nothing of the kind");

        var best = new Candidates(from, all(from), to, all(to)).best(0.5);

        assertEquals(
                List.of("[2, 0, 8]", "[0, 1, 6]", "[1, 2, 6]"),
                best.stream().map(Arrays::toString).toList());
        assertEquals(
                List.of("[0, 1, 6]", "[1, 2, 6]"),
                new Candidates(from, new int[] {0, 1}, to, new int[] {1, 2, 3})
                        .best(0.5).stream().map(Arrays::toString).toList());
        assertEquals(
                List.of("[2, 0, 8]"),
                new Candidates(from, all(from), to, all(to))
                        .best(0.85).stream().map(Arrays::toString).toList());
    }

    @Test
    void eachIsACandidateOnceAndOfTwoAlikeTheFirst() {
        var from = leaves("alpha beta gamma", "alpha beta gamma delta");
        var to = leaves("alpha beta gamma x", "alpha beta gamma y");
        assertEquals(
                List.of("[0, 0, 4]", "[1, 1, 5]"),
                new Candidates(from, all(from), to, all(to))
                        .best(0.3).stream().map(Arrays::toString).toList());
    }

    @Test
    void wordsThatManyParagraphsHaveAreNotSearchedFor() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            many.add("common words everywhere " + (i == 39 ? "rare" : ""));
        }
        var from = leaves(many.toArray(String[]::new));
        var to = leaves("common words everywhere else", "common words rare");
        assertEquals(
                List.of("[39, 1, 6]"),
                new Candidates(from, all(from), to, all(to))
                        .best(0.5).stream().map(Arrays::toString).toList());
        // Up to thirty places a word is rare enough.
        var fewer = from.subList(0, 30);
        assertEquals(1, new Candidates(fewer, all(fewer), to, all(to)).best(0.5).size() / 2);
    }

    @Test
    void paragraphsAreFoundAgainInTextsTooLongToCompareAllPairs() {
        var before = new ArrayList<Block>();
        var after = new ArrayList<Block>();
        for (int i = 0; i < 700; i++) {
            String words = "paragraph" + i + " speaks of subject" + i + " and of matter" + i;
            before.add(Block.Paragraph.of("a" + i, words + " today"));
            after.add(Block.Paragraph.of("b" + i, words + " tomorrow"));
        }

        var pairing = pairing(Text.of(before), Text.of(after));

        assertArrayEquals(IntStream.range(0, 700).toArray(), pairing.there());
        assertEquals(700, pairing.stayed().size());
    }

    @Test
    void whoMovesIsTheLighterOne() {
        String small = "a few words only here";
        String large = "a much longer paragraph with many more words than that other one has";
        var pairing =
                pairing(
                        Text.of(List.of(p("1", small), p("2", large))),
                        Text.of(List.of(p("3", large), p("4", small))));
        assertArrayEquals(new int[] {1, 0}, pairing.there());
        assertEquals(1, pairing.stayed().size());
        assertEquals(1, pairing.stayed().get(0)[0]);
        assertEquals(0, pairing.mirrored().stayed().get(0)[0]);
        assertArrayEquals(new int[] {1, 0}, pairing.mirrored().there());
    }

    @Test
    void theMoreWordsAParagraphHasTheLessAlikeAMovedOneMayBe() {
        // Nine words each, of which six are the same: 0.67 is enough, five are not.
        String short1 = "one two three four five six seven eight nine";
        assertTrue(moves(short1, "one two three four five six x y z"));
        assertFalse(moves(short1, "one two three four five v x y z"));
        // Fifteen words: nine are enough, eight are not.
        String middle = short1 + " ten eleven twelve thirteen fourteen fifteen";
        assertTrue(
                moves(
                        middle,
                        "one two three four five six seven eight nine anton berta caesar dora emil friedrich"));
        assertFalse(
                moves(
                        middle,
                        "one two three four five six seven eight gustav anton berta caesar dora emil friedrich"));
        // Four words that changed are too few to be known again, and two even if they did not.
        assertFalse(moves("one two three four", "one two three five"));
        assertTrue(moves("one two three four", "one two three four"));
        assertFalse(moves("one two", "one two"));
    }

    private boolean moves(String before, String after) {
        var others = new ArrayList<Block>();
        for (int i = 0; i < 3; i++) {
            others.add(
                    p("o" + i, "This is what stays at its place " + "in the text ".repeat(4) + i));
        }
        var older = new ArrayList<>(others);
        older.add(0, p("old", before));
        var newer = new ArrayList<>(others);
        newer.add(p("new", after));
        int[] there = pairing(Text.of(older), Text.of(newer)).there();
        assertArrayEquals(new int[] {0, 1, 2}, Arrays.copyOfRange(there, 1, 4));
        return there[0] == 3;
    }

    @Test
    void aTextShuffledIsFoundAgainWhole() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 40; i++) {
            blocks.add(p("a" + i, words(i)));
        }
        var shuffled = new ArrayList<Block>();
        for (int i = 0; i < 40; i++) {
            shuffled.add(p("b" + i, words(i)));
        }
        var places = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        Collections.shuffle(places, new Random(7));

        var pairing =
                pairing(Text.of(blocks), Text.of(places.stream().map(shuffled::get).toList()));

        for (int i = 0; i < 40; i++) {
            assertEquals(places.indexOf(i), pairing.there()[i]);
            assertEquals(i, pairing.back()[pairing.there()[i]]);
        }
    }

    private static String words(int i) {
        return "paragraph" + i + " names subject" + i + " reason" + i + " matter" + i;
    }

    private Pairing pairing(Text from, Text to) {
        return Pairing.of(Leaf.of(from, tokens), Leaf.of(to, tokens));
    }

    private static Block p(String id, String words) {
        return Block.Paragraph.of(id, words);
    }

    private static List<BlockChange.Kind> kinds(String before, String after) {
        return Comparison.between(
                        Text.of(List.of(p("a", before), p("s", "Stays."))),
                        Text.of(List.of(p("a", after), p("x", "Is new."), p("s", "Stays."))))
                .changes()
                .stream()
                .filter(change -> !change.shown().id().matches("s|x"))
                .map(BlockChange::kind)
                .toList();
    }

    private static int[] all(List<Leaf> leaves) {
        return IntStream.range(0, leaves.size()).toArray();
    }

    private List<Leaf> leaves(String... words) {
        var blocks = new ArrayList<Block>();
        for (String s : words) {
            blocks.add(
                    s.startsWith("# ")
                            ? new Block.Heading(
                                    null, 1, List.of(org.plenary.text.Inline.of(s.substring(2))))
                            : Block.Paragraph.of(null, s));
        }
        return Leaf.of(Text.of(blocks), tokens);
    }
}
