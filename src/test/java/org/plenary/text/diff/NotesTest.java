package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Text;

/** References to footnotes that were counted anew, wherever the notes stand. */
class NotesTest {
    private static final String SEA = "Coastal States shall rescue people at sea.";
    private static final String OLD = "Convention on search and rescue of 1979.";
    private static final String NEW = "Speech by the mayor of Tunis.";

    @Test
    void theReferenceToANoteCountedAnewIsTheSame() {
        Text before = text(referring("1"), note("1", p(OLD)));
        Text after = text(referring("2"), note("1", p(NEW)), note("2", p(OLD)));
        assertEquals(SEA + "2", shown(before, after));
        assertEquals(BlockChange.Kind.SAME, change(before, after).kind());
        assertEquals(SEA + "1", shown(after, before));
    }

    @Test
    void theSameNumberOfAnotherNoteIsAnotherReference() {
        Text before = text(referring("1"), note("1", p(OLD)));
        Text after = text(referring("1"), note("1", p(NEW)));
        assertEquals(SEA + "{-1-}{+1+}", shown(before, after));
    }

    @Test
    void aReferenceWithoutANoteIsKnownByItsNumber() {
        assertEquals(SEA + "1", shown(text(referring("1")), text(referring("1"))));
        assertEquals(SEA + "{-1-}{+2+}", shown(text(referring("1")), text(referring("2"))));
        assertEquals(
                SEA + "1",
                shown(text(referring("1"), note("1", p(OLD))), text(referring("1"))),
                "where the note is gone the number is all there is");
    }

    @Test
    void whatIsInANoteMayBeAQuoteAListOrAnotherNote() {
        for (Block content :
                List.of(
                        new Block.Quote(null, List.of(p(OLD), p("More."))),
                        list(List.of(), List.of(p(OLD), p("More."))),
                        note("9", p(OLD), p("More.")))) {
            Text before = text(referring("1"), note("1", content));
            Text after = text(referring("2"), note("1", p(NEW)), note("2", content));
            assertEquals(SEA + "2", shown(before, after), content::toString);
        }
    }

    @Test
    void aNoteMayStandInAQuoteAListOrAnotherNote() {
        var outer =
                List.<java.util.function.UnaryOperator<Block>>of(
                        note -> new Block.Quote(null, List.of(p("Around it."), note)),
                        note -> list(List.of(p("Around it."), note)),
                        note -> note("9", p("Around it."), note));
        for (var around : outer) {
            Text before = text(referring("1"), around.apply(note("1", p(OLD))));
            Text after = text(referring("2"), note("1", p(NEW)), around.apply(note("2", p(OLD))));
            assertEquals(SEA + "2", shown(before, after), () -> before.toJson());
        }
    }

    @Test
    void aNoteAtTheBeginningOfAnotherIsKnownByItsOwnNumber() {
        Text text = text(referring("1"), note("2", note("1", p(OLD)), p("More.")));
        assertEquals(SEA + "1", shown(text, Text.fromJson(text.toJson())));
    }

    @Test
    void anEmptyNoteIsNotSearchedFor() {
        Text before = text(referring("1"), note("1"), note("2", p(OLD)));
        Text after = text(referring("1"), note("1"), note("3", p(OLD)));
        assertEquals(SEA + "1", shown(before, after));
    }

    @Test
    void ofTwoNotesWithOneNumberTheFirstIsMeant() {
        Text before = text(referring("1"), note("1", p(OLD)), note("1", p(NEW)));
        Text after = text(referring("2"), note("1", p(NEW)), note("2", p(OLD)));
        assertEquals(SEA + "2", shown(before, after));
    }

    @Test
    void referencesInTablesAreCountedAnewToo() {
        Block.Table table = table("1");
        Text before = text(table, note("1", p(OLD)));
        Text after = text(table("2"), note("1", p(NEW)), note("2", p(OLD)));
        assertEquals(BlockChange.Kind.SAME, change(before, after).kind());
        assertEquals("Rescue2\t340", shown(before, after));
    }

    private static Block.Table table(String label) {
        return new Block.Table(
                null,
                List.of(
                        new Block.TableRow(
                                List.of(
                                        new Block.TableCell(
                                                false,
                                                List.of(
                                                        Inline.of("Rescue"),
                                                        Inline.footnote(label))),
                                        new Block.TableCell(false, List.of(Inline.of("340")))))));
    }

    private static Block referring(String label) {
        return new Block.Paragraph(null, List.of(Inline.of(SEA), Inline.footnote(label)));
    }

    private static Block p(String words) {
        return Block.Paragraph.of(null, words);
    }

    private static Block note(String label, Block... content) {
        return new Block.Footnote(null, label, List.of(content));
    }

    @SafeVarargs
    private static Block list(List<Block>... items) {
        var all = new ArrayList<Block.ListItem>();
        for (List<Block> item : items) {
            all.add(new Block.ListItem(null, item));
        }
        return new Block.ListBlock(null, ListStyle.NUMBERED, 1, all);
    }

    private static Text text(Block... blocks) {
        return Text.of(List.of(blocks));
    }

    /** What became of the first leaf that is in both. */
    private static BlockChange change(Text before, Text after) {
        return Comparison.between(before, after).changes().get(0);
    }

    private static String shown(Text before, Text after) {
        return Shown.of(change(before, after));
    }
}
