package org.plenary.text.diff;

/**
 * The figures of a comparison. Words of paragraphs that only moved are neither added nor removed.
 *
 * @param paragraphsChanged paragraphs, headings, cells and notes whose words or form changed at
 *     their place
 * @param paragraphsTotal leaves of the newer text
 */
public record Summary(
        int wordsAdded,
        int wordsRemoved,
        int paragraphsAdded,
        int paragraphsRemoved,
        int paragraphsChanged,
        int paragraphsMoved,
        int paragraphsTotal) {}
