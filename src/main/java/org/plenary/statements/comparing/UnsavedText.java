package org.plenary.statements.comparing;

import org.plenary.statements.Version;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Identities;
import org.plenary.text.format.TextFormat;

/**
 * A text that somebody holds against a version. It is kept nowhere.
 *
 * @param text with the version's ids on the blocks that correspond
 */
record UnsavedText(Text text, Comparison comparison) {
    /**
     * Reads the text and compares the version with it.
     *
     * @throws TextFormatException if the format is not known or the text too large
     */
    static UnsavedText against(Version version, String format, String content) {
        Text before = version.text();
        Text text = Identities.carriedOver(before, TextFormat.parse(format).read(content).text());
        return new UnsavedText(text, Comparison.between(before, text));
    }
}
