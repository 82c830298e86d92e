package org.plenary.text;

/** How large a text may be. Beyond these a {@link TextFormatException} says which limit was met. */
public final class Limits {
    /** Bytes of UTF-8 that may be imported or parsed at once. */
    public static final int INPUT_BYTES = 4 * 1024 * 1024;

    /** Blocks in a text, containers included. */
    public static final int BLOCKS = 20_000;

    /** Levels of lists, quotes and footnotes inside one another. */
    public static final int DEPTH = 30;

    /** UTF-16 units in one paragraph, heading, or table cell. */
    public static final int BLOCK_CHARACTERS = 200_000;

    /** Positions in the tree of a text: characters, and two for each block. */
    public static final int POSITIONS = 16 * 1024 * 1024;

    /** Steps in one change. */
    public static final int STEPS = 10_000;

    private Limits() {}

    /** Refuses content of more than {@link #INPUT_BYTES}. */
    public static String checkInput(String content) {
        if (content == null) {
            throw new TextFormatException("text.missing");
        }
        // Cheap bound first: a UTF-16 unit is at most three bytes of UTF-8.
        if (content.length() > INPUT_BYTES / 3 && utf8Length(content) > INPUT_BYTES) {
            throw new TextFormatException("text.too-long", INPUT_BYTES);
        }
        return content;
    }

    static void checkDepth(int depth) {
        if (depth > DEPTH) {
            throw new TextFormatException("text.too-deep", DEPTH);
        }
    }

    static void checkBlocks(int blocks) {
        if (blocks > BLOCKS) {
            throw new TextFormatException("text.too-many-blocks", BLOCKS);
        }
    }

    private static long utf8Length(String s) {
        long bytes = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
