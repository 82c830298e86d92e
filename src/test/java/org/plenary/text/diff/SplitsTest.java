package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Text;

/** What counts as divided or joined, and which words of the whole each part gets. */
class SplitsTest {
    private static final String A = "States shall act without any delay.";
    private static final String B = "Coastal regions rescue people at sea.";
    private static final String C = "Host cities keep their schools open.";
    private final Tokens tokens = new Tokens();

    @Test
    void aParagraphMayBeDividedIntoThree() {
        assertBoth(
                List.of(A + " " + B + " " + C),
                List.of(A, B, C),
                "SPLIT " + A,
                "SPLIT " + B,
                "SPLIT " + C);
    }

    @Test
    void aParagraphMayBeDividedIntoSoManyThatNoneIsLikeIt() {
        String d = "Remittances cost nothing from now on.";
        String e = "Courts hear every single case soon.";
        assertBoth(
                List.of("Before.", A + " " + B + " " + C + " " + d + " " + e, "Behind."),
                List.of("Before.", A, B, C, d, e, "Behind."),
                "SAME Before.",
                "SPLIT " + A,
                "SPLIT " + B,
                "SPLIT " + C,
                "SPLIT " + d,
                "SPLIT " + e,
                "SAME Behind.");
    }

    @Test
    void partsMayHaveWordsOfTheirOwnUpToTwoFifths() {
        // Three of five words are of the whole.
        assertBoth(
                List.of(A + " rescue people everywhere"),
                List.of(A, "rescue people everywhere at once"),
                "SPLIT " + A,
                "SPLIT rescue people everywhere{+ at once+}");
        // Two of five are too few.
        assertBoth(
                List.of(A + " rescue people"),
                List.of(A, "rescue people in this way"),
                "CHANGED " + A + "{- rescue people-}",
                "ADDED {+rescue people in this way+}");
    }

    @Test
    void aShortPartMustBeOfTheWholeWithAllItsWords() {
        assertBoth(
                List.of(A + " rescue people"),
                List.of(A, "rescue people"),
                "SPLIT " + A,
                "SPLIT rescue people");
        assertBoth(
                List.of(A + " rescue people"),
                List.of(A, "rescue people soon"),
                "CHANGED " + A + "{- rescue people-}",
                "ADDED {+rescue people soon+}");
        assertBoth(
                List.of(A + " rescue"),
                List.of(A, "rescue"),
                "CHANGED " + A + "{- rescue-}",
                "ADDED {+rescue+}");
    }

    @Test
    void aPartBeforeTheMainOneIsFoundToo() {
        assertBoth(
                List.of(C, "rescue people at once " + A + " " + B, "Behind."),
                List.of(C, "rescue people at once", A + " " + B, "Behind."),
                "SAME " + C,
                "SPLIT rescue people at once",
                "SPLIT " + A + " " + B,
                "SAME Behind.");
    }

    @Test
    void aHeadingIsNoPartOfAParagraph() {
        Text before = Text.of(List.of(p(A + " " + B)));
        Text after = Text.of(List.of(p(A), new Block.Heading(null, 1, List.of(Inline.of(B)))));
        assertEquals(
                List.of(BlockChange.Kind.CHANGED, BlockChange.Kind.ADDED),
                Comparison.between(before, after).changes().stream()
                        .map(BlockChange::kind)
                        .toList());
    }

    @Test
    void wordsInAnotherOrderAreNoPart() {
        assertBoth(
                List.of(A + " one two three four five six"),
                List.of(A, "six five four three two one"),
                "CHANGED " + A + "{- one two three four five six-}",
                "ADDED {+six five four three two one+}");
    }

    @Test
    void neighboursThatBelongTogetherAreOneLeafsParts() {
        var changes = Comparison.between(text(A + " " + B), text(A, B)).changes();
        assertEquals(false, changes.get(0).continuesLeafOf(null));
        assertEquals(true, changes.get(1).continuesLeafOf(changes.get(0)));
        var two = Comparison.between(text(A, C), text(A, C)).changes();
        assertEquals(false, two.get(1).continuesLeafOf(two.get(0)));
        var joined = Comparison.between(text(A, B), text(A + " " + B)).changes();
        assertEquals(true, joined.get(1).continuesLeafOf(joined.get(0)));
    }

    @Test
    void theWordsBetweenTwoPartsGoToTheOneBehindIfASentenceEndsBeforeThem() {
        assertEquals(
                List.of("one two three. ", "but four five six"),
                portions("one two three. but four five six", "one two three.", "four five six"));
        assertEquals(
                List.of("one two three but ", "four five six"),
                portions("one two three but four five six", "one two three", "four five six"));
        assertEquals(
                List.of("one two three and more. ", "but four five six"),
                portions(
                        "one two three and more. but four five six",
                        "one two three",
                        "four five six"));
        assertEquals(List.of("a b ", "c d ", "e"), portions("a b c d e", "a b", "c d", "e"));
        assertEquals(List.of("", "c d"), portions("c d", "x y", "c d"));
        assertEquals(List.of("c d", ""), portions("c d", "c d", "x y"));
        assertEquals(List.of("c ", "", "d"), portions("c d", "c", "x y", "d"));
    }

    private List<String> portions(String whole, String... parts) {
        var words = new ArrayList<Words>();
        for (String part : parts) {
            words.add(tokens.of(List.of(Inline.of(part))));
        }
        return Portions.of(tokens.of(List.of(Inline.of(whole))), words).stream()
                .map(Words::text)
                .toList();
    }

    /** The changes, and the same seen from the other side. */
    private static void assertBoth(List<String> before, List<String> after, String... wanted) {
        Text from = text(before.toArray(String[]::new));
        Text to = text(after.toArray(String[]::new));
        assertEquals(List.of(wanted), shown(from, to));
        Shown.givesBack(from, to);
        Shown.givesBack(to, from);
        assertEquals(
                List.of(wanted).stream().map(SplitsTest::kind).sorted().toList(),
                Comparison.between(to, from).changes().stream()
                        .map(change -> change.kind().toString())
                        .map(SplitsTest::mirrored)
                        .sorted()
                        .toList());
    }

    private static String kind(String shown) {
        return shown.substring(0, shown.indexOf(' '));
    }

    private static String mirrored(String kind) {
        return switch (kind) {
            case "JOINED" -> "SPLIT";
            case "REMOVED" -> "ADDED";
            default -> kind;
        };
    }

    private static List<String> shown(Text before, Text after) {
        return Comparison.between(before, after).changes().stream()
                .map(change -> (change.kind() + " " + Shown.of(change)).trim())
                .toList();
    }

    private static Block p(String words) {
        return Block.Paragraph.of(null, words);
    }

    private static Text text(String... paragraphs) {
        return Text.of(java.util.Arrays.stream(paragraphs).map(SplitsTest::p).toList());
    }
}
