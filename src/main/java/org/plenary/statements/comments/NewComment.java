package org.plenary.statements.comments;

import org.plenary.statements.Visibility;

/**
 * What somebody wants to say.
 *
 * @param version the number of the version they read
 * @param paragraph id of the paragraph it is about, null for the statement as a whole
 * @param quotation the words of the paragraph it is about, as they copied them; may be empty
 * @param words what they say
 * @param audience who may read it
 */
public record NewComment(
        int version, String paragraph, String quotation, String words, Visibility audience) {
    public NewComment {
        quotation = quotation == null ? "" : quotation.strip();
        words = cleaned(words);
    }

    /** Words as they are kept: browsers send line breaks as two characters. */
    static String cleaned(String words) {
        return words == null ? "" : words.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
