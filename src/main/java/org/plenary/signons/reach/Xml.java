package org.plenary.signons.reach;

import java.util.regex.Pattern;

/** What XML 1.0 can hold. */
final class Xml {
    private static final Pattern IMPOSSIBLE =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Xml() {}

    /** The words without control characters, which no XML may contain in any spelling. */
    static String clean(String words) {
        return IMPOSSIBLE.matcher(words).replaceAll("");
    }
}
