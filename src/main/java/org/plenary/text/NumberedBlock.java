package org.plenary.text;

import java.util.List;

/**
 * A leaf of a text in reading order, with what a reader sees before its words.
 *
 * @param id of the block that holds the words (heading, paragraph, table, rule)
 * @param kind a list item's first paragraph is LIST_ITEM, its further ones are PARAGRAPH
 * @param level of a heading 1 to 3, else 0
 * @param depth how many lists it stands in
 * @param marker "3.", "(a)", "–" for the first leaf of an item, the label for that of a footnote,
 *     else ""
 * @param number the computed paragraph number, counted over paragraphs and items of the first
 *     level; 0 for none
 * @param inlines the words; a table's cells are divided by tabs, its rows by line feeds
 */
public record NumberedBlock(
        String id,
        Kind kind,
        int level,
        int depth,
        String marker,
        int number,
        List<Inline> inlines) {

    /** What kind of leaf. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        TABLE,
        FOOTNOTE,
        RULE
    }

    public NumberedBlock {
        inlines = List.copyOf(inlines);
    }

    /** The words without marks. */
    public String text() {
        return Inlines.text(inlines);
    }

    /**
     * Whether its number is of the same kind. That an item counts "4." instead of "3." because
     * another came before it is no other kind; that it is "3 bis." is.
     */
    public boolean isNumberedLike(NumberedBlock other) {
        return marker.equals(other.marker) || shape(marker).equals(shape(other.marker));
    }

    private static String shape(String marker) {
        var shape = new StringBuilder();
        for (int i = 0; i < marker.length(); i++) {
            char c = marker.charAt(i);
            char kind =
                    Character.isDigit(c)
                            ? '1'
                            : Character.isLowerCase(c) ? 'a' : Character.isUpperCase(c) ? 'A' : c;
            if (shape.isEmpty()
                    || shape.charAt(shape.length() - 1) != kind
                    || kind != '1' && kind != 'a' && kind != 'A') {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
