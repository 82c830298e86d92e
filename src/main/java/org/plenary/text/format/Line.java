package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of Markdown or plain text.
 *
 * @param indent columns of white space before the text, a tab reaching the next multiple of four
 * @param text without that white space; trailing white space is kept
 */
record Line(int indent, String text) {
    static List<Line> split(String content) {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from <= content.length()) {
            int to = content.indexOf('\n', from);
            int end = to < 0 ? content.length() : to;
            lines.add(of(content.substring(from, end), 0));
            if (to < 0) {
                break;
            }
            from = to + 1;
        }
        return lines;
    }

    /** The line whose first character stands in the given column. */
    static Line of(String s, int column) {
        int indent = column;
        int i = 0;
        while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\t')) {
            indent += s.charAt(i) == '\t' ? 4 - indent % 4 : 1;
            i++;
        }
        return new Line(indent, s.substring(i));
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
