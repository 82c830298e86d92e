package org.plenary.text;

/**
 * What happens to characters no reader sees.
 *
 * <p>CR LF, CR, vertical tab, form feed, NEL and the Unicode line and paragraph separators become a
 * line feed. NUL and lone surrogates become U+FFFD. Other control characters, the byte order mark
 * and the bidi <em>overrides</em> (U+202D, U+202E, which can make a signed sentence read otherwise
 * than it is stored) are removed. Tabs, no-break spaces, joiners, direction marks and isolates
 * stay.
 */
public final class Characters {
    private Characters() {}

    /** The string without what the class comment names; the same instance if there was nothing. */
    public static String clean(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (isOdd(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < s.length()
                        && Character.isLowSurrogate(s.charAt(i + 1))) {
                    i++;
                    continue;
                }
                return cleaned(s, i);
            }
        }
        return s;
    }

    /** Whether the string has bidi overrides, of which an importer should warn. */
    public static boolean hasOverrides(String s) {
        return s.indexOf('\u202D') >= 0 || s.indexOf('\u202E') >= 0;
    }

    /** Unicode white space, no-break spaces and zero-width space included. */
    public static boolean isSpace(int c) {
        return c == ' '
                || c == '\n'
                || c == '\t'
                || c == 0x200B
                || c == 0xA0
                || c == 0x2007
                || c == 0x202F
                || c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c))
                || c < 0x20;
    }

    /** Without white space of any kind at both ends. */
    public static String trim(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && isSpace(s.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(s.charAt(to - 1))) {
            to--;
        }
        return s.substring(from, to);
    }

    /** Every run of white space as one space, none at the ends. */
    public static String collapse(String s) {
        return isCollapsed(s) ? s : collapsed(s);
    }

    private static boolean isCollapsed(String s) {
        boolean space = true;
        for (int i = 0; i < s.length(); i++) {
            boolean next = isSpace(s.charAt(i));
            if (next && (space || s.charAt(i) != ' ')) {
                return false;
            }
            space = next;
        }
        return !space || s.isEmpty();
    }

    private static String collapsed(String s) {
        var out = new StringBuilder(s.length());
        boolean space = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (isSpace(c)) {
                space = out.length() > 0;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isOdd(char c) {
        return c < 0x20 && c != '\n' && c != '\t'
                || c >= 0x7F && c <= 0x9F
                || c == 0x2028
                || c == 0x2029
                || c == 0x202D
                || c == 0x202E
                || c == 0xFEFF
                || Character.isSurrogate(c);
    }

    private static String cleaned(String s, int start) {
        var out = new StringBuilder(s.length());
        out.append(s, 0, start);
        for (int i = start; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!isOdd(c)) {
                out.append(c);
            } else if (c == '\r') {
                out.append('\n');
                if (i + 1 < s.length() && s.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
                out.append('\n');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < s.length()
                    && Character.isLowSurrogate(s.charAt(i + 1))) {
                out.append(c).append(s.charAt(++i));
            } else if (c == 0 || Character.isSurrogate(c)) {
                out.append('\uFFFD');
            }
        }
        return out.toString();
    }
}
