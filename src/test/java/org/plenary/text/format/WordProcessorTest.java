package org.plenary.text.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.text.Block;
import org.plenary.text.Inlines;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** What is pasted from Word, LibreOffice and Google Docs. */
class WordProcessorTest {
    private static final String WORD_ITEM =
            "<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level%d lfo1'>"
                    + "<![if !supportLists]><span lang=EN-GB><span style='mso-list:Ignore'>%s<span"
                    + " style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span>"
                    + "<![endif]><span lang=EN-GB>%s<o:p></o:p></span></p>\n";

    @Test
    void theListParagraphsOfWordAreLists() {
        var text =
                html(
                        "<p class=MsoNormal>Urges:</p>"
                                + item(1, "1.", "States:")
                                + item(2, "(a)", "at sea")
                                + item(2, "(b)", "on land")
                                + item(3, "·", "camps")
                                + item(1, "2.", "cities")
                                + "<p class=MsoNormal>and</p>"
                                + item(1, "3.", "all"));
        assertEquals(
                List.of("", "1.", "(a)", "(b)", "–", "2.", "", "3."),
                text.numbered().stream().map(NumberedBlock::marker).toList());
        assertEquals(
                List.of(0, 1, 2, 2, 3, 1, 0, 1),
                text.numbered().stream().map(NumberedBlock::depth).toList());
        assertEquals("at sea", text.numbered().get(2).text());
    }

    @Test
    void aListOfWordThatBeginsAnewIsAnotherList() {
        var text = html(item(1, "(a)", "x") + item(1, "(b)", "y") + item(1, "–", "z"));
        assertEquals(2, text.blocks().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Word
                "<p>Pledge<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\" title=\"\"><span"
                        + " class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> of 2018.</p>"
                        + "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>"
                        + "<hr align=left size=1 width=\"33%\"><![endif]><div style='mso-element:footnote' id=ftn1>"
                        + "<p class=MsoFootnoteText><a href=\"#_ftnref1\" name=\"_ftn1\" title=\"\"><span"
                        + " class=MsoFootnoteReference>[1]</span></a> Global compact.</p></div></div>",
                // LibreOffice
                "<p>Pledge<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a>"
                        + " of 2018.</p><div id=\"sdfootnote1\"><p class=\"sdfootnote\"><a class=\"sdfootnotesym\""
                        + " name=\"sdfootnote1sym\" href=\"#sdfootnote1anc\">1</a> Global compact.</p></div>",
                // Google Docs
                "<p>Pledge<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup> of 2018.</p><hr class=\"c1\"><div>"
                        + "<p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;Global compact.</span></p></div>",
                // Pandoc
                "<p>Pledge<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\"><sup>1</sup></a> of 2018.</p>"
                        + "<section class=\"footnotes\"><hr><ol><li id=\"fn1\"><p>Global compact.<a href=\"#fnref1\""
                        + " class=\"footnote-back\">↩︎</a></p></li></ol></section>"
            })
    void theFootnotesOfWordProcessorsAreFootnotes(String pasted) {
        var text = html(pasted);
        var runs = text.numbered().get(0).inlines();

        assertEquals("Pledge1 of 2018.", Inlines.text(runs));
        assertTrue(runs.get(1).isFootnoteRef());
        var notes = text.blocks().stream().filter(Block.Footnote.class::isInstance).toList();
        assertEquals(1, notes.size());
        assertTrue(text.blocks().stream().noneMatch(Block.Rule.class::isInstance));
        assertEquals("1", ((Block.Footnote) notes.get(0)).label());
        assertEquals(List.of(), TextFormat.HTML.read(pasted).warnings());
        NumberedBlock note = text.numbered().get(text.numbered().size() - 1);
        assertEquals("Global compact.", note.text());
    }

    @Test
    void severalNotesStayApart() {
        var text =
                html(
                        "<p>A<sup><a href='#n1' id='r1'>1</a></sup> and B<sup><a href='#n2' id='r2'>2</a></sup></p><div>"
                                + "<p><a href='#r1' id='n1'>1</a> one</p><p><a href='#r2' id='n2'>2</a> two</p></div>");
        assertEquals(
                List.of("A1 and B2", "one", "two"),
                text.numbered().stream().map(NumberedBlock::text).toList());
        assertEquals(2, text.statistics().footnotes());
    }

    @Test
    void linksWithinAPageAreWords() {
        var text =
                html(
                        "<h2 id='top'>Contents</h2><ul><li><a href='#one'>One</a></li></ul>"
                                + "<h2 id='one'>One</h2><p>words <a href='#top'>up</a></p>");
        assertEquals(
                List.of("Contents", "One", "One", "words up"),
                text.numbered().stream().map(NumberedBlock::text).toList());
        assertEquals(0, text.statistics().footnotes());
    }

    @Test
    void cellsOverSeveralColumnsAndRowsAreSpreadAndWarnedOf() {
        var imported =
                TextFormat.HTML.read(
                        "<table><caption>People</caption><tr><th rowspan=2>Route<th colspan=2>Years<tr><td>2017<td>2018"
                                + "<tr><td>Sea<td>1<td>2</table>");
        assertEquals(
                List.of("People", "Route\tYears\t\n\t2017\t2018\nSea\t1\t2"),
                imported.text().numbered().stream().map(NumberedBlock::text).toList());
        assertEquals("import.cells-spread", imported.warnings().get(0).key());
    }

    @Test
    void smallCapitalsAndRaisedLettersKeepTheirWordsWithAWarning() {
        var imported =
                TextFormat.HTML.read(
                        "<p>5<sup>th</sup> H<sub>2</sub>O <span style='font-variant: small-caps'>Annex</span></p>");
        assertEquals("5th H2O Annex", imported.text().numbered().get(0).text());
        assertEquals(
                List.of("small-caps", "sub", "sup"),
                imported.warnings().stream().map(w -> w.args().get(0)).toList());
    }

    private static String item(int level, String marker, String words) {
        return String.format(WORD_ITEM, level, marker, words);
    }

    private static Text html(String source) {
        return TextFormat.HTML.read(source).text();
    }
}
