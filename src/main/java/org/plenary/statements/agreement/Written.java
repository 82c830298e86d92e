package org.plenary.statements.agreement;

/** What somebody may have written in a field. */
final class Written {
    private Written() {}

    /** The words without space around them; empty if there are none. */
    static String or(String words) {
        return words == null ? "" : words.strip();
    }
}
