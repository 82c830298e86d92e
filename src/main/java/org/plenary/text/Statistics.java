package org.plenary.text;

import com.ibm.icu.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text holds.
 *
 * @param words by Unicode word segmentation, so Chinese and Thai count too; footnote references are
 *     no words
 * @param characters visible and white, in Unicode code points, without markers and footnote
 *     references
 * @param paragraphs paragraphs outside lists
 * @param listItems items of lists at every level
 * @param bracketsOpen the opening brackets among the words, those of footnotes left aside; see
 *     {@link Bracket}
 * @param bracketsClosed the closing ones
 */
public record Statistics(
        int words,
        int characters,
        int headings,
        int paragraphs,
        int listItems,
        int footnotes,
        int tables,
        int bracketsOpen,
        int bracketsClosed) {

    static Statistics of(Text text) {
        var count = new Counter();
        count.containers(text.blocks(), false);
        text.numbered().forEach(count::leaf);
        return new Statistics(
                count.words,
                count.characters,
                count.headings,
                count.paragraphs,
                count.listItems,
                count.footnotes,
                count.tables,
                count.open,
                count.closed);
    }

    /** The words of a string. */
    public static int words(String text) {
        return words(text, BreakIterator.getWordInstance(Locale.ROOT));
    }

    private static int words(String text, BreakIterator breaks) {
        breaks.setText(text);
        int words = 0;
        breaks.first();
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words++;
            }
        }
        return words;
    }

    private static final class Counter {
        private final BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        private final Set<String> inNotes = new HashSet<>();
        private int words;
        private int characters;
        private int headings;
        private int paragraphs;
        private int listItems;
        private int footnotes;
        private int tables;
        private int open;
        private int closed;

        void leaf(NumberedBlock leaf) {
            var visible = new StringBuilder();
            leaf.inlines().forEach(run -> visible.append(run.isFootnoteRef() ? " " : run.text()));
            String text = visible.toString();
            words += words(text, breaks);
            characters +=
                    text.codePointCount(0, text.length())
                            - (int) leaf.inlines().stream().filter(Inline::isFootnoteRef).count();
            boolean note = inNotes.contains(leaf.id());
            for (Bracket bracket : note ? List.<Bracket>of() : Bracket.in(leaf)) {
                open += bracket.opening() ? 1 : 0;
                closed += bracket.opening() ? 0 : 1;
            }
            headings += leaf.kind() == NumberedBlock.Kind.HEADING ? 1 : 0;
            tables += leaf.kind() == NumberedBlock.Kind.TABLE ? 1 : 0;
            paragraphs += leaf.kind() == NumberedBlock.Kind.PARAGRAPH && leaf.depth() == 0 ? 1 : 0;
        }

        void containers(List<Block> blocks, boolean inNote) {
            for (Block block : blocks) {
                if (inNote) {
                    inNotes.add(block.id());
                }
                if (block instanceof Block.ListBlock list) {
                    listItems += list.items().size();
                    list.items().forEach(item -> containers(item.content(), inNote));
                } else if (block instanceof Block.Quote quote) {
                    containers(quote.content(), inNote);
                } else if (block instanceof Block.Footnote note) {
                    footnotes++;
                    containers(note.content(), true);
                }
            }
        }
    }
}
