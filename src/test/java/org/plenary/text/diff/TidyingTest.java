package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.text.diff.Shown.words;

import org.junit.jupiter.api.Test;

/** Where a stretch that came or went is shown, and which words between two are shown with them. */
class TidyingTest {
    @Test
    void aStretchIsPutWhereItsSentenceBegins() {
        assertEquals(
                "We act. {+We act now. +}We rest.",
                words("We act. We rest.", "We act. We act now. We rest."));
        assertEquals(
                "We act. {-We act now. -}We rest.",
                words("We act. We act now. We rest.", "We act. We rest."));
        assertEquals(
                "to act; {+to see and to act; +}to rest",
                words("to act; to rest", "to act; to see and to act; to rest"));
    }

    @Test
    void aCommaIsABetterPlaceThanNone() {
        assertEquals(
                "the sea, {+the wide sea, +}the land",
                words("the sea, the land", "the sea, the wide sea, the land"));
    }

    @Test
    void bracketsThatPairAreABetterPlaceThanASentence() {
        assertEquals("[one] {+[two] +}[three]", words("[one] [three]", "[one] [two] [three]"));
        assertEquals("{-[one] -}[two] rest", words("[one] [two] rest", "[two] rest"));
        assertEquals("应［一］{+［二］+}［三］", words("应［一］［三］", "应［一］［二］［三］"));
    }

    @Test
    void aStretchIsSlidOnlyOverTheSameWords() {
        assertEquals("a b {+c b +}d", words("a b d", "a b c b d"));
        assertEquals("x y {+z y +}w", words("x y w", "x y z y w"));
    }

    @Test
    void onlyWordsBetweenTwoReplacementsThatAreLargeEnoughAreShownAsReplaced() {
        // "of the" is 6 letters, and both replacements beside it have at least 12.
        assertEquals(
                "We {-acknowledge importance of the contributions everywhere-}{+recognise significance of the commitments together+} now",
                words(
                        "We acknowledge importance of the contributions everywhere now",
                        "We recognise significance of the commitments together now"));
        // Here the one on the left has only 4.
        assertEquals(
                "We {-know-}{+see+} of the {-contributions everywhere-}{+commitments together+} now",
                words(
                        "We know of the contributions everywhere now",
                        "We see of the commitments together now"));
    }

    @Test
    void aTinyWordNeedsOneLargeReplacementBesideIt() {
        assertEquals(
                "We {-saw of contributions everywhere-}{+met of commitments together+} now",
                words(
                        "We saw of contributions everywhere now",
                        "We met of commitments together now"));
        assertEquals(
                "We {-saw-}{+met+} with {-contributions everywhere-}{+commitments together+} now",
                words(
                        "We saw with contributions everywhere now",
                        "We met with commitments together now"));
    }

    @Test
    void fourWordsThatStayedAreAlwaysShownAsSuch() {
        assertEquals(
                "{-acknowledging contributions-}{+recognising commitments+} of a b c {-internationally everywhere-}{+multilaterally together+}",
                words(
                        "acknowledging contributions of a b c internationally everywhere",
                        "recognising commitments of a b c multilaterally together"));
    }

    @Test
    void notMoreThanAQuarterOfWhatChangedIsShownInAddition() {
        // Two islands of one word; six words changed, so only one of them may go.
        assertEquals(
                "{-acknowledging of contributing-}{+recognising of committing+} at {-internationally-}{+multilaterally+} now",
                words(
                        "acknowledging of contributing at internationally now",
                        "recognising of committing at multilaterally now"));
    }

    @Test
    void wordsBetweenTwoRemovalsStayed() {
        assertEquals(
                "protect {-all migrant workers -}of {-their families and communities -}now",
                words(
                        "protect all migrant workers of their families and communities now",
                        "protect of now"));
    }
}
