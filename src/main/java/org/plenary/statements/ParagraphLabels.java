package org.plenary.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What the leaves of a text are called, by their ids: "12", "48 bis", and for the items below
     * the first level, with what they belong to, "12 (b) (i)". Nothing for what has no number.
     */
    public static Map<String, String> byId(List<NumberedBlock> leaves) {
        ParagraphLabels names = of(leaves);
        Map<String, String> labels = new HashMap<>();
        List<String> above = new ArrayList<>();
        for (NumberedBlock leaf : leaves) {
            String label = names.of(leaf);
            boolean item = !leaf.marker().isEmpty() && leaf.depth() > 0;
            if (label.isEmpty() && item && leaf.depth() > 1 && leaf.depth() - 2 < above.size()) {
                label = within(above.get(leaf.depth() - 2), leaf.marker());
            }
            if (item || leaf.depth() == 0) {
                above.subList(Math.min(Math.max(leaf.depth() - 1, 0), above.size()), above.size())
                        .clear();
            }
            if (item) {
                while (above.size() < leaf.depth() - 1) {
                    above.add("");
                }
                above.add(label);
            }
            if (!label.isEmpty()) {
                labels.put(leaf.id(), label);
            }
        }
        return labels;
    }

    /** A bullet is no name. */
    private static String within(String parent, String marker) {
        return parent.isEmpty() || marker.codePoints().noneMatch(Character::isLetterOrDigit)
                ? ""
                : parent + " " + marker;
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
