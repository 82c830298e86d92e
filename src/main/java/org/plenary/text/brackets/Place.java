package org.plenary.text.brackets;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plenary.text.Block;
import org.plenary.text.Bracket;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;

/**
 * Words in which brackets are paired first of all: a paragraph, a heading, one cell of a table.
 *
 * @param block id of the leaf
 * @param start UTF-16 units of the leaf before these words; of a table, those of the cells before
 * @param words a reference to a footnote is as many spaces as its label is long
 * @param flow 0 for the body, another number for each footnote: brackets pair only within a flow
 */
record Place(String block, Kind kind, int start, String words, int flow) {
    /** A heading begins a new part of the text. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        LINK_DEFINITION,
        CELL
    }

    List<Bracket> brackets() {
        return kind == Kind.LINK_DEFINITION ? List.of() : Bracket.in(block, words, start);
    }

    /** The offset of the first letter or digit, after the end if there is none. */
    int firstLetter() {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetterOrDigit(words.codePointAt(i))) {
                return start + i;
            }
        }
        return start + words.length();
    }

    /** The offset of the last letter or digit, before the start if there is none. */
    int lastLetter() {
        for (int i = words.length(); i > 0; i--) {
            if (Character.isLetterOrDigit(words.codePointBefore(i))) {
                return start + i - 1;
            }
        }
        return start - 1;
    }

    /** The offsets at which words begin. */
    int[] wordStarts(BreakIterator breaks) {
        var starts = new int[16];
        int count = 0;
        breaks.setText(words);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = start + from;
            }
            from = to;
        }
        return Arrays.copyOf(starts, count);
    }

    static BreakIterator segmentation() {
        return BreakIterator.getWordInstance(Locale.ROOT);
    }

    /** All places of some blocks in reading order. */
    static List<Place> of(List<Block> blocks) {
        var places = new ArrayList<Place>();
        collect(blocks, 0, new int[1], places);
        return places;
    }

    private static void collect(List<Block> blocks, int flow, int[] notes, List<Place> places) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                places.add(
                        new Place(heading.id(), Kind.HEADING, 0, words(heading.content()), flow));
            } else if (block instanceof Block.Paragraph paragraph) {
                places.add(paragraph(paragraph, flow));
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> collect(item.content(), flow, notes, places));
            } else if (block instanceof Block.Quote quote) {
                collect(quote.content(), flow, notes, places);
            } else if (block instanceof Block.Footnote note) {
                collect(note.content(), ++notes[0], notes, places);
            } else if (block instanceof Block.Table table) {
                cells(table, flow, places);
            }
        }
    }

    private static Place paragraph(Block.Paragraph paragraph, int flow) {
        boolean defines = Bracket.definesLink(Inlines.text(paragraph.content()));
        var kind = defines ? Kind.LINK_DEFINITION : Kind.PARAGRAPH;
        return new Place(paragraph.id(), kind, 0, words(paragraph.content()), flow);
    }

    private static void cells(Block.Table table, int flow, List<Place> places) {
        int start = 0;
        for (Block.TableRow row : table.rows()) {
            for (Block.TableCell cell : row.cells()) {
                String words = words(cell.content());
                places.add(new Place(table.id(), Kind.CELL, start, words, flow));
                start += words.length() + 1;
            }
            // A row without cells still has the line feed that divides it from the next.
            start += row.cells().isEmpty() ? 1 : 0;
        }
    }

    private static String words(List<Inline> inlines) {
        if (inlines.size() == 1 && !inlines.get(0).isFootnoteRef()) {
            return inlines.get(0).text();
        }
        var words = new StringBuilder();
        for (Inline run : inlines) {
            words.append(run.isFootnoteRef() ? " ".repeat(run.text().length()) : run.text());
        }
        return words.toString();
    }
}
