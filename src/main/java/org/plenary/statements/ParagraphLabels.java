package org.plenary.statements;

import java.util.Collection;
import java.util.regex.Pattern;
import org.plenary.text.NumberedBlock;

/**
 * How paragraphs are called: a text that numbers its own is cited by its numbers, any other by
 * ours.
 *
 * @param own whether the text numbers its paragraphs itself
 */
public record ParagraphLabels(boolean own) {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+.*");

    /** How the paragraphs of a text with these leaves are called. */
    public static ParagraphLabels of(Collection<NumberedBlock> leaves) {
        return new ParagraphLabels(leaves.stream().anyMatch(ParagraphLabels::isNumbered));
    }

    private static boolean isNumbered(NumberedBlock block) {
        return block.depth() == 1 && NUMBER.matcher(block.marker()).matches();
    }

    /** What the paragraph is called, "12" or "48 bis"; empty for what is not counted. */
    public String of(NumberedBlock block) {
        if (own) {
            return isNumbered(block) ? block.marker().replaceFirst("[.)]$", "") : "";
        }
        return block.number() > 0 ? String.valueOf(block.number()) : "";
    }

    /** What stands before its words besides the label, such as "(a)". */
    public String markerOf(NumberedBlock block) {
        return own && isNumbered(block) ? "" : block.marker();
    }
}
