package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.text.diff.Shown.changes;
import static org.plenary.text.diff.Shown.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.Text;

class WordDiffTest {
    @Test
    void punctuationGoesWithItsWord() {
        assertEquals(
                "at land and sea {-borders;-}{+borders,+} and in ports",
                words(
                        "at land and sea borders; and in ports",
                        "at land and sea borders, and in ports"));
    }

    @Test
    void hyphenatedWordsNumbersAndReferencesAreWhole() {
        assertEquals(
                "a {-low-emission-}{+zero-emission+} path by {-2030-}{+2035+}, see Article {-4.8-}{+4.9+}"
                        .replace("{-2030-}{+2035+},", "{-2030,-}{+2035,+}"),
                words(
                        "a low-emission path by 2030, see Article 4.8",
                        "a zero-emission path by 2035, see Article 4.9"));
        assertEquals(
                "the review of {-2013–2015-}{+2013–2016+} and 1,200 of {-1,300-}{+1,350+}",
                words(
                        "the review of 2013–2015 and 1,200 of 1,300",
                        "the review of 2013–2016 and 1,200 of 1,350"));
    }

    @Test
    void aFrenchElisionIsAWordOfItsOwn() {
        assertEquals(
                "les droits de {-l’-}{+chaque +}enfant qu’{-ils-}{+elles+} protègent",
                words(
                        "les droits de l’enfant qu’ils protègent",
                        "les droits de chaque enfant qu’elles protègent"));
        assertEquals("they don't {-know-}{+see+}", words("they don't know", "they don't see"));
    }

    @Test
    void chineseThaiAndArabicAreComparedByWords() {
        assertEquals("人人生而自由，在{-尊严-}{+权利+}上一律平等。", words("人人生而自由，在尊严上一律平等。", "人人生而自由，在权利上一律平等。"));
        assertEquals(
                "มนุษย์{-ทั้งหลาย-}{+ทุกคน+}เกิดมามีอิสระ",
                words("มนุษย์ทั้งหลายเกิดมามีอิสระ", "มนุษย์ทุกคนเกิดมามีอิสระ"));
        assertEquals(
                "يولد {-جميعُ-}{+كلّ+} الناسِ أحرارًا",
                words("يولد جميعُ الناسِ أحرارًا", "يولد كلّ الناسِ أحرارًا"));
    }

    @Test
    void aBracketThatMovesIsAllThatMoves() {
        assertEquals(
                "[provide] {+[ensure] +}[promote] access",
                words("[provide] [promote] access", "[provide] [ensure] [promote] access"));
        assertEquals(
                "States shall {+[+}protect{+]+} children",
                words("States shall protect children", "States shall [protect] children"));
    }

    @Test
    void aClauseThatIsPutInBeginsWhereTheClauseBegins() {
        assertEquals(
                "to protect the sea, {+to protect the land, +}to protect the air",
                words(
                        "to protect the sea, to protect the air",
                        "to protect the sea, to protect the land, to protect the air"));
    }

    @Test
    void aPhraseReplacedIsNotShownAsConfetti() {
        assertEquals(
                "Parties {-considering necessary of emergencies-}{+responding swiftly of catastrophes+} shall act",
                words(
                        "Parties considering necessary of emergencies shall act",
                        "Parties responding swiftly of catastrophes shall act"));
    }

    @Test
    void wordsBetweenTwoInsertionsStayed() {
        assertEquals(
                "protect {+all migrant workers +}of {+their families and communities +}now",
                words(
                        "protect of now",
                        "protect all migrant workers of their families and communities now"));
    }

    @Test
    void otherMarksAreAChangeOfFormAndNamed() {
        var change =
                changes(
                                "We urge all States to act",
                                "We **urge all** States to [act](http://a.org)")
                        .get(0);
        assertEquals("We {~urge all~} States to {~act~}", Shown.of(change));
        assertTrue(change.formOnly());
        assertEquals(Set.of(FormChange.MARKS), change.form());
        assertEquals(
                "We <span class=\"fm\"><strong>urge all</strong></span> States to <span"
                        + " class=\"fm\"><a href=\"http://a.org\" rel=\"nofollow noopener\">act</a></span>",
                ComparisonHtml.after(change));
        assertEquals(
                "We <span class=\"fm\">urge all</span> States to <span class=\"fm\">act</span>",
                ComparisonHtml.before(change));
    }

    @Test
    void marksOnWhiteSpaceOrABracketAloneAreNoChange() {
        Text before =
                paragraph(
                        Inline.of("[", Mark.EMPHASIS),
                        Inline.of("Noting", Mark.EMPHASIS),
                        Inline.of(" it"));
        Text after =
                paragraph(Inline.of("["), Inline.of("Noting ", Mark.EMPHASIS), Inline.of("it"));
        assertEquals(
                BlockChange.Kind.SAME, Comparison.between(before, after).changes().get(0).kind());
    }

    @Test
    void moreOrOtherWhiteSpaceIsNoChange() {
        Text before = paragraph(Inline.of(" all\u00A0States  act"));
        Text after = paragraph(Inline.of("all States\nact "));
        assertEquals(
                BlockChange.Kind.SAME, Comparison.between(before, after).changes().get(0).kind());
        Shown.givesBack(before, after);
    }

    @Property(tries = 600)
    void theCleanUpStaysWithinItsBound(
            @ForAll("sentences") String before, @ForAll("sentences") String after) {
        var tokens = new Tokens();
        Words a = tokens.of(List.of(Inline.of(before)));
        Words b = tokens.of(List.of(Inline.of(after)));
        int shown = 0;
        for (WordChange change : WordDiff.between(a, b)) {
            shown += change.isWording() ? tokens.of(change.inlines()).count() : 0;
        }
        int least = a.count() + b.count() - 2 * Shown.longestCommon(a.keys(), b.keys());
        assertTrue(shown >= least, () -> "fewer than there are");
        int most = least + least / 2;
        assertTrue(shown <= most, shown + " > " + most);
    }

    @Property(tries = 400)
    void theWayBackShowsTheSameWords(
            @ForAll("sentences") String before, @ForAll("sentences") String after) {
        var tokens = new Tokens();
        Words a = tokens.of(List.of(Inline.of(before)));
        Words b = tokens.of(List.of(Inline.of(after)));
        assertEquals(
                ofKind(WordDiff.between(a, b), WordChange.Kind.REMOVED),
                ofKind(WordDiff.between(b, a), WordChange.Kind.ADDED));
        assertEquals(
                ofKind(WordDiff.between(a, b), WordChange.Kind.SAME),
                ofKind(WordDiff.between(b, a), WordChange.Kind.SAME));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "States",
                        "shall",
                        "should",
                        "protect",
                        "of",
                        "the",
                        "and",
                        "rights",
                        "[",
                        "]",
                        "children",
                        "everywhere,",
                        "internationally",
                        "to",
                        "act.")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words));
    }

    private static List<String> ofKind(List<WordChange> changes, WordChange.Kind kind) {
        return changes.stream()
                .filter(c -> c.kind() == kind)
                .map(WordChange::text)
                .collect(Collectors.toList());
    }

    private static Text paragraph(Inline... runs) {
        return Text.of(List.of(new Block.Paragraph("p", Arrays.asList(runs))));
    }
}
