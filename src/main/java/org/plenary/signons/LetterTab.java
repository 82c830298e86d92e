package org.plenary.signons;

/**
 * A link in the bar above the working pages of a letter's coordinators. A room with such a page
 * brings a bean of this type.
 */
public interface LetterTab {
    /** Its place in the bar; the room's own tabs are at 10 (overview), 20, 30 and 100 (public). */
    int order();

    /** Names it where a page says which tab is the present one. */
    String key();

    /** Its words. */
    String messageKey();

    /** Its address under the letter's, such as {@code /overview}; empty for the letter itself. */
    String path();
}
