package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One square bracket among the words of a text, plain or full-width: the sign of language that is
 * not agreed.
 *
 * <p>This is the one place that knows what a bracket is. Not brackets are the references to
 * footnotes and links, which are marks, and the definition of a reference link ({@code [source]:
 * https://…}), which Markdown keeps as a paragraph of its own.
 *
 * @param block id of the leaf it stands in, as in {@link NumberedBlock#id()}
 * @param offset UTF-16 units before it in {@link NumberedBlock#text()}
 * @param opening else closing
 */
public record Bracket(String block, int offset, boolean opening) {
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "\\s*\\[[^\\[\\]\\\\]{1,200}\\]:[ \\t]*(?:https?://|mailto:)[^\\s\\[\\]]+\\s*");

    /** The brackets of a leaf in reading order. */
    public static List<Bracket> in(NumberedBlock leaf) {
        boolean words =
                leaf.kind() == NumberedBlock.Kind.TABLE
                        || leaf.kind() == NumberedBlock.Kind.HEADING
                        || !definesLink(leaf.text());
        return words ? in(leaf.id(), leaf.text(), 0) : List.of();
    }

    /**
     * The brackets of some words.
     *
     * @param start UTF-16 units of the leaf before these words
     */
    public static List<Bracket> in(String block, String words, int start) {
        int first = next(words, 0);
        if (first == words.length()) {
            return List.of();
        }
        var found = new ArrayList<Bracket>();
        for (int i = first; i < words.length(); i = next(words, i + 1)) {
            found.add(new Bracket(block, start + i, opens(words.charAt(i))));
        }
        return found;
    }

    /** Whether this character opens a bracket. */
    public static boolean opens(int c) {
        return c == '[' || c == '［';
    }

    /** Whether this character closes a bracket. */
    public static boolean closes(int c) {
        return c == ']' || c == '］';
    }

    private static int next(String words, int from) {
        int i = from;
        while (i < words.length() && !opens(words.charAt(i)) && !closes(words.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether these words only say where a reference link leads. */
    public static boolean definesLink(String words) {
        return words.indexOf("]:") > 0 && DEFINITION.matcher(words).matches();
    }
}
