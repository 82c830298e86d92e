package org.plenary.text.format;

import java.util.HashMap;
import java.util.Map;

/**
 * Matches runs of {@code *} and {@code _} by the algorithm in the appendix of the CommonMark
 * specification (0.31, "process emphasis"), in time linear in their number.
 */
final class MarkdownEmphasis {
    /** Told which of a run's characters became emphasis (1) or strong emphasis (2). */
    interface Sink {
        void opens(int count);

        void closes(int count);
    }

    /** A run of delimiters, in a list that loses those that are matched or cannot be any more. */
    static final class Delimiter {
        private final char character;
        private final int length;
        private final boolean canOpen;
        private final boolean canClose;
        private final Sink sink;
        private int left;
        private Delimiter previous;
        private Delimiter next;

        private Delimiter(
                char character, int length, boolean canOpen, boolean canClose, Sink sink) {
            this.character = character;
            this.length = length;
            this.left = length;
            this.canOpen = canOpen;
            this.canClose = canClose;
            this.sink = sink;
        }
    }

    private Delimiter last;

    Delimiter last() {
        return last;
    }

    /** Adds the run of {@code c} at {@code [from, to)} of the source. */
    void add(char c, String source, int from, int to, Sink sink) {
        int before = from == 0 ? '\n' : source.codePointBefore(from);
        int after = to == source.length() ? '\n' : source.codePointAt(to);
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        boolean punctuationBefore = isPunctuation(before);
        boolean punctuationAfter = isPunctuation(after);
        boolean left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
        boolean right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
        boolean open = left && (c == '*' || !right || punctuationBefore);
        boolean close = right && (c == '*' || !left || punctuationAfter);
        var delimiter = new Delimiter(c, to - from, open, close, sink);
        delimiter.previous = last;
        if (last != null) {
            last.next = delimiter;
        }
        last = delimiter;
    }

    /** Matches all runs after {@code bottom} (null: all runs), and forgets them. */
    void match(Delimiter bottom) {
        Map<Integer, Delimiter> bottoms = new HashMap<>();
        Delimiter closer = bottom == null ? first() : bottom.next;
        while (closer != null) {
            if (!closer.canClose) {
                closer = closer.next;
                continue;
            }
            int key = closer.character * 8 + (closer.canOpen ? 4 : 0) + closer.length % 3;
            Delimiter least = bottoms.getOrDefault(key, bottom);
            Delimiter opener = closer.previous;
            while (opener != null
                    && opener != bottom
                    && opener != least
                    && !matches(opener, closer)) {
                opener = opener.previous;
            }
            if (opener == null || opener == bottom || opener == least) {
                bottoms.put(key, closer.previous);
                Delimiter next = closer.next;
                if (!closer.canOpen) {
                    remove(closer);
                }
                closer = next;
                continue;
            }
            int count = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
            opener.sink.opens(count);
            closer.sink.closes(count);
            opener.left -= count;
            closer.left -= count;
            opener.next = closer;
            closer.previous = opener;
            if (opener.left == 0) {
                remove(opener);
            }
            if (closer.left == 0) {
                Delimiter next = closer.next;
                remove(closer);
                closer = next;
            }
        }
        last = bottom;
        if (bottom != null) {
            bottom.next = null;
        }
    }

    private Delimiter first() {
        Delimiter first = last;
        while (first != null && first.previous != null) {
            first = first.previous;
        }
        return first;
    }

    private static boolean matches(Delimiter opener, Delimiter closer) {
        if (!opener.canOpen || opener.character != closer.character) {
            return false;
        }
        boolean odd =
                (opener.canClose || closer.canOpen)
                        && (opener.length + closer.length) % 3 == 0
                        && !(opener.length % 3 == 0 && closer.length % 3 == 0);
        return !odd;
    }

    private void remove(Delimiter delimiter) {
        if (delimiter.previous != null) {
            delimiter.previous.next = delimiter.next;
        }
        if (delimiter.next != null) {
            delimiter.next.previous = delimiter.previous;
        } else {
            last = delimiter.previous;
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }
}
