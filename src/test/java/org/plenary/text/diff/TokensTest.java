package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.text.Inline;
import org.plenary.text.Mark;

/** How words are cut, and what is measured of them. */
class TokensTest {
    private final Tokens tokens = new Tokens();

    @Test
    void punctuationStaysWithTheWordBeforeItAndWhatOpensWithTheOneBehind() {
        assertEquals(List.of("States", "(all),", "“act”", "now;"), cut("States (all), “act” now;"));
        assertEquals(List.of("(a)", "to", "act"), cut("(a) to act"));
        assertEquals(List.of("act", "–", "now"), cut("act – now"));
        assertEquals(List.of("and/", "or"), cut("and/or"));
        assertEquals(
                List.of("both", "«no", "one»", "and", "yes", "(", "maybe)"),
                cut("both «no one» and yes( maybe)"));
        assertEquals(List.of("all", "(a)", "(b)"), cut("all(a)(b)"));
    }

    @Test
    void bracketsStandAlone() {
        assertEquals(List.of("[", "[", "shall", "]", "should", "]", ","), cut("[[shall] should],"));
        assertEquals(List.of("应", "［", "当", "］"), cut("应［当］"));
    }

    @Test
    void hyphensOfEverySortJoinWords() {
        for (String hyphen : List.of("-", "\u2010", "\u2011", "\u2013")) {
            assertEquals(
                    List.of("low" + hyphen + "emission", "path"),
                    cut("low" + hyphen + "emission path"));
        }
        assertEquals(List.of("low—", "emission"), cut("low—emission"));
    }

    @Test
    void elisionsAreWordsOfTheirOwnButOnlyThose() {
        assertEquals(List.of("l’", "accord"), cut("l’accord"));
        assertEquals(List.of("L'", "accord"), cut("L'accord"));
        assertEquals(List.of("jusqu’", "ici"), cut("jusqu’ici"));
        assertEquals(List.of("(d’", "abord)"), cut("(d’abord)"));
        assertEquals(List.of("aujourd’hui"), cut("aujourd’hui"));
        assertEquals(List.of("l’"), cut("l’"));
        assertEquals(
                bagOf("accord"), bagOf("l’accord"), "the article is no word that likeness counts");
    }

    @Test
    void footnoteReferencesAreTokensThatKnowTheirPlace() {
        Words words =
                tokens.of(
                        List.of(Inline.of("all States"), Inline.footnote("7"), Inline.of(" act")));
        assertEquals("all States7 act", words.text());
        assertArrayEquals(new int[] {0, 4, 10, 12}, words.from());
        assertArrayEquals(new int[] {3, 10, 11, 15}, words.to());
        assertEquals(tokens.reference("7"), words.keys()[2]);
        assertNotEquals(tokens.key("7"), words.keys()[2]);
        assertEquals(3, words.bag().length);
    }

    @Test
    void moreWordsThanExpectedAreCutToo() {
        Words words = of("x ".repeat(1_000));
        assertEquals(1_000, words.count());
        assertEquals(1_000, words.bag().length);
        assertEquals(1_998, words.from()[999]);
        assertEquals(1_999, words.to()[999]);
        assertEquals(64, of("y ".repeat(64)).count());
    }

    @Test
    void equalWordsHaveEqualKeysAndCapitalsCountOnlyThere() {
        Words words = of("States act as states act");
        assertEquals(words.keys()[1], words.keys()[4]);
        assertNotEquals(words.keys()[0], words.keys()[3]);
        assertEquals(4, Words.common(words.bag(), of("act act states states").bag()));
    }

    @Test
    void aPartKnowsItsPlacesAnew() {
        Words part = of("all States shall act now").part(1, 3, 4, 17);
        assertEquals("States shall ", part.text());
        assertEquals(List.of(Inline.of("States shall ")), part.inlines());
        assertArrayEquals(new int[] {0, 7}, part.from());
        assertArrayEquals(new int[] {6, 12}, part.to());
        assertEquals(2, part.count());
        assertEquals(12, part.length(0, 2));
        assertEquals(5, part.length(1, 2));
        assertEquals(0, part.length(1, 1));
    }

    @Test
    void aWholeContainsTheShareOfAPartsWordsThatItHas() {
        Words whole = of("all States shall act without any delay");
        assertEquals(1.0, whole.contains(of("shall act")));
        assertEquals(0.5, whole.contains(of("act later or without")));
        assertEquals(0.5, whole.contains(of("act act")));
        assertEquals(0.0, whole.contains(of("...")));
    }

    @Test
    void onlyWordsWithReferencesAreRekeyed() {
        Words plain = of("all States");
        Map<Integer, Integer> others = Map.of(tokens.reference("1"), tokens.reference("2"));
        assertEquals(plain, plain.rekeyed(others));
        Words noted = tokens.of(List.of(Inline.of("all"), Inline.footnote("1")));
        assertEquals(noted, noted.rekeyed(Map.of()));
        Words rekeyed = noted.rekeyed(others);
        assertArrayEquals(new int[] {tokens.key("all"), tokens.reference("2")}, rekeyed.keys());
        assertEquals("all1", rekeyed.text());
    }

    @Test
    void looksAreTheMarksThatReadersSee() {
        Words words =
                tokens.of(
                        List.of(
                                Inline.of("Noting", Mark.EMPHASIS),
                                Inline.of(" that the"),
                                Inline.of("re", Mark.STRONG),
                                Inline.of(" is "),
                                Inline.of("–", Mark.STRONG),
                                Inline.of(" hope", new Mark.Link("http://a.org", "x")),
                                Inline.footnote("1")));
        assertTrue(words.hasMarks());
        Object[] looks = words.looks();
        assertEquals(Set.of(Mark.EMPHASIS), looks[0]);
        assertEquals(Set.of(), looks[1]);
        assertEquals(List.of(Set.of(), 3, Set.of(Mark.STRONG)), looks[2]);
        assertEquals(Set.of(), looks[3]);
        assertEquals(Set.of(), looks[4], "a dash alone has no look");
        assertEquals(Set.of(new Mark.Link("http://a.org")), looks[5]);
        assertEquals(Set.of(), looks[6]);
        assertFalse(of("plain words").hasMarks());
    }

    @Test
    void aWordInThreeLooksIsNotOneInTwo() {
        Words three =
                tokens.of(
                        List.of(
                                Inline.of("un"),
                                Inline.of("do", Mark.STRONG),
                                Inline.of("ing"),
                                Inline.of(" it", Mark.STRONG)));
        assertEquals(
                List.of(List.of(Set.of(), 2, Set.of(Mark.STRONG)), 4, Set.of()), three.looks()[0]);
        assertEquals(Set.of(Mark.STRONG), three.looks()[1]);
    }

    private Words of(String words) {
        return tokens.of(List.of(Inline.of(words)));
    }

    private List<Integer> bagOf(String words) {
        return java.util.Arrays.stream(of(words).bag()).boxed().toList();
    }

    private List<String> cut(String text) {
        Words words = of(text);
        var cut = new ArrayList<String>();
        for (int k = 0; k < words.count(); k++) {
            cut.add(text.substring(words.from()[k], words.to()[k]));
        }
        return cut;
    }
}
