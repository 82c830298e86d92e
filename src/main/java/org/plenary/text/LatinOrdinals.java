package org.plenary.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a paragraph is called that came between two numbers: 12 <i>bis</i>, 12 <i>ter</i>. */
public final class LatinOrdinals {
    /** A regular expression of their names, those of other spellings included. */
    public static final String NAMES =
            "(?:bis|ter|quat|quater|quinquies|sexies|septies|octies|novies|decies)";

    private static final String[] BY_VALUE = {
        "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"
    };
    private static final Pattern NUMBER =
            Pattern.compile("(.*?)(?: ?(" + NAMES + ")|\\.([0-9]{2,8}))");

    private LatinOrdinals() {}

    /** "12 bis" for 12 and 2, "12 decies" for 12 and 10, then "12.11". */
    public static String number(String stem, int ordinal) {
        return ordinal <= BY_VALUE.length + 1
                ? stem + " " + BY_VALUE[ordinal - 2]
                : stem + "." + ordinal;
    }

    /** "12" of "12 bis" and of "12". */
    public static String stem(String number) {
        Matcher m = NUMBER.matcher(number);
        return m.matches() ? m.group(1) : number;
    }

    /** 1 of "12", 2 of "12 bis", 11 of "12.11". */
    public static int ordinal(String number) {
        Matcher m = NUMBER.matcher(number);
        if (!m.matches()) {
            return 1;
        }
        if (m.group(3) != null) {
            return Integer.parseInt(m.group(3));
        }
        for (int i = 0; i < BY_VALUE.length; i++) {
            if (BY_VALUE[i].equals(m.group(2))) {
                return i + 2;
            }
        }
        return 4;
    }
}
