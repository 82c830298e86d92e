package org.plenary.text.diff;

/**
 * The figures of a comparison. Words of paragraphs that only moved are neither added nor removed.
 *
 * @param paragraphsChanged paragraphs, headings, tables and notes whose words or form changed at
 *     their place
 * @param paragraphsSplit paragraphs of the older text that were divided
 * @param paragraphsJoined paragraphs of the newer text that were several
 * @param paragraphsTotal leaves of the newer text
 */
public record Summary(
        int wordsAdded,
        int wordsRemoved,
        int paragraphsAdded,
        int paragraphsRemoved,
        int paragraphsChanged,
        int paragraphsMoved,
        int paragraphsSplit,
        int paragraphsJoined,
        int paragraphsTotal) {}
