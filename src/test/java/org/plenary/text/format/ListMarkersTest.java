package org.plenary.text.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.text.ListStyle.Kind.LOWER_LETTER;
import static org.plenary.text.ListStyle.Kind.LOWER_ROMAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.text.Block;
import org.plenary.text.ListStyle;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** Whether "(i)" is the letter or the number. */
class ListMarkersTest {
    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "TEXT"})
    void theLetterIGoesOnAfterH(TextFormat format) {
        assertEquals(List.of(LOWER_LETTER), kinds(format, "(h) one", "(i) two", "(j) three"));
        assertEquals(List.of(LOWER_LETTER), kinds(format, "(h) one", "(i) two"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "TEXT"})
    void iBeforeJIsALetterAndBeforeIiANumber(TextFormat format) {
        assertEquals(List.of(LOWER_LETTER), kinds(format, "(i) one", "(j) two"));
        assertEquals(List.of(LOWER_ROMAN), kinds(format, "(i) one", "(ii) two", "(iii) three"));
        assertEquals(List.of(LOWER_ROMAN), kinds(format, "(i) alone"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "TEXT"})
    void vBeforeViIsANumberAndBeforeWALetter(TextFormat format) {
        assertEquals(List.of(LOWER_ROMAN), kinds(format, "(v) one", "(vi) two"));
        assertEquals(List.of(LOWER_LETTER), kinds(format, "(v) one", "(w) two"));
        assertEquals(List.of(LOWER_ROMAN), kinds(format, "x) one", "xi) two"));
        assertEquals(List.of(LOWER_LETTER), kinds(format, "(hh) one", "(ii) two", "(jj) three"));
    }

    @Test
    void numbersInsideLettersAreListsOfTheirOwnAndTheLettersGoOn() {
        Text text =
                TextFormat.TEXT
                        .read("(h) one:\n(i) inner;\n(ii) inner;\n(i) two;\n(j) three;\n(k) four.")
                        .text();
        assertEquals(
                List.of("(h)", "(i)", "(ii)", "(i)", "(j)", "(k)"),
                text.numbered().stream().map(NumberedBlock::marker).toList());
    }

    @Test
    void aNumberGoesOnAfterAHeadingInBetween() {
        Text text = TextFormat.TEXT.read("Part A\n\n1. one\n\n2. two\n\nPart B\n\n3. three").text();
        assertEquals(
                List.of("", "1.", "2.", "", "3."),
                text.numbered().stream().map(NumberedBlock::marker).toList());
    }

    @Test
    void aYearAtTheBeginningOfAParagraphIsNoItem() {
        Text text = TextFormat.TEXT.read("1. one\n\n2018. A year\n\n(or) not").text();
        assertEquals(
                List.of("1.", "", ""),
                text.numbered().stream().map(NumberedBlock::marker).toList());
    }

    private static List<ListStyle.Kind> kinds(TextFormat format, String... paragraphs) {
        return format.read(String.join("\n\n", paragraphs)).text().blocks().stream()
                .map(block -> ((Block.ListBlock) block).style().kind())
                .toList();
    }
}
