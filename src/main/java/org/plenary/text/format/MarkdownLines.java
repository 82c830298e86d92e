package org.plenary.text.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.text.Characters;

/** What a line of Markdown can be, seen for itself and after the line before it. */
final class MarkdownLines {
    static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t]+(.*))?");
    static final Pattern UNDERLINE = Pattern.compile("(=+|-+)[ \\t]*");
    static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,20})\\]:[ \\t]*(.*)");
    static final Pattern SEPARATOR = Pattern.compile("<!--[ \\t]*-->[ \\t]*");
    static final Pattern DEFINITION =
            Pattern.compile(
                    "\\[([^\\]\\[^\\\\][^\\]\\[\\\\]{0,200})\\]:[ \\t]*((?:https?://|mailto:)[^\\s<>()\\[\\]\\\\]+)[ \\t]*");

    private MarkdownLines() {}

    /**
     * The addresses that reference links can lead to, by their labels. Only a line that is a
     * paragraph of its own, or one of several such, defines anything: in the middle of a paragraph
     * it is words.
     */
    static Map<String, String> definitions(List<Line> lines) {
        var definitions = new HashMap<String, String>();
        boolean apart = true;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            Matcher m = text.startsWith("[") ? DEFINITION.matcher(text) : null;
            boolean defines = m != null && m.matches();
            if (defines && apart && (i + 1 == lines.size() || endsBefore(lines.get(i + 1)))) {
                definitions.putIfAbsent(label(m.group(1)), m.group(2));
            }
            apart =
                    lines.get(i).isBlank()
                            || defines && apart
                            || HEADING.matcher(text).matches()
                            || isRule(text);
        }
        return definitions;
    }

    private static boolean endsBefore(Line next) {
        return next.isBlank()
                || next.text().startsWith("[") && DEFINITION.matcher(next.text()).matches();
    }

    /** How labels of reference links are compared. */
    static String label(String label) {
        return Characters.collapse(label).toLowerCase(Locale.ROOT);
    }

    /** Whether such a line would open a block of its own where a paragraph could go on. */
    static boolean opensBlock(String line) {
        return !line.isEmpty()
                && (HEADING.matcher(line).matches()
                        || line.startsWith(">")
                        || isRule(line)
                        || UNDERLINE.matcher(line).matches()
                        || Marker.of(line) != null
                        || NOTE.matcher(line).matches()
                        || MarkdownTables.isDelimiter(line)
                        || line.startsWith("|"));
    }

    /** Three or more of the same, with nothing else but white space. */
    static boolean isRule(String line) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != ' ' && c != '\t') {
                if (c != line.charAt(0) || c != '*' && c != '-' && c != '_') {
                    return false;
                }
                count++;
            }
        }
        return count >= 3;
    }

    /** The words of a heading without the number signs that may close it. */
    static String unclosed(String words) {
        String stripped = words.stripTrailing();
        int end = stripped.length();
        while (end > 0 && stripped.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes =
                end == 0 || stripped.charAt(end - 1) == ' ' || stripped.charAt(end - 1) == '\t';
        return closes ? stripped.substring(0, end) : words;
    }

    /** A line that goes on the paragraph before it though it is indented too little. */
    static boolean isLazy(List<Line> before, Line line) {
        if (before.isEmpty()) {
            return false;
        }
        String last = before.get(before.size() - 1).text();
        return !last.isBlank()
                && !HEADING.matcher(last).matches()
                && !isRule(last)
                && !last.startsWith("|")
                && !interrupts(line.text(), last)
                && !UNDERLINE.matcher(line.text()).matches();
    }

    static boolean interrupts(String text, String before) {
        if (text.startsWith(">")
                || HEADING.matcher(text).matches()
                || isRule(text)
                || SEPARATOR.matcher(text).matches()
                || text.startsWith("|")
                || NOTE.matcher(text).matches()) {
            return true;
        }
        Marker marker = Marker.of(text);
        if (marker == null || marker.rest().isBlank()) {
            return false;
        }
        if (marker.isBullet()) {
            return true;
        }
        // In a hard-wrapped line "(a)" is a list only after a sentence or clause has ended:
        // "paragraph\n(a) above" is not.
        String end = before.stripTrailing();
        return marker.isFirst()
                        && !end.isEmpty()
                        && (".:;,)]".indexOf(end.charAt(end.length() - 1)) >= 0
                                || end.endsWith(" and")
                                || end.endsWith(" or"))
                || Marker.of(before) != null && marker.follows(Marker.of(before));
    }

    /**
     * A hard break, or what joins two wrapped lines: nothing between Chinese or Japanese
     * characters.
     */
    static String joint(String before, String after) {
        if (before.endsWith("  ")) {
            return "\\\n";
        }
        if (before.endsWith("\\") || before.isBlank()) {
            return "\n";
        }
        boolean ideographs =
                Character.isIdeographic(before.codePointBefore(before.length()))
                        && Character.isIdeographic(after.codePointAt(0));
        return ideographs ? "" : "\n";
    }
}
