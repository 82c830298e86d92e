package org.plenary.signons.reservations;

/**
 * What a signatory wants to be printed with its name.
 *
 * @param paragraph the id of the paragraph it is about, null for the whole text
 * @param words plain text in the signatory's language
 */
public record Wording(WordingKind kind, String paragraph, String words) {
    /** The longest that is printed as a footnote. */
    public static final int LONGEST = 1_500;
}
