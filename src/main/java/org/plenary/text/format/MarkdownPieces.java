package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Mark;

/** The result of reading a paragraph of Markdown, in the making: words, and where marks change. */
final class MarkdownPieces {
    /** A stretch of words, or a place where marks open and close. */
    static final class Piece {
        private final String words;
        private final boolean delimiter;
        private final boolean note;
        private int literal;
        private int strong;
        private int emphasis;
        private int strongBefore;
        private int emphasisBefore;
        private Mark.Link opensLink;
        private boolean closesLink;
        private boolean silent;

        private Piece(String words, boolean delimiter, boolean note) {
            this.words = words;
            this.delimiter = delimiter;
            this.note = note;
            this.literal = words.length();
        }

        /** From here on a mark is in force; a delimiter loses so many characters for it. */
        void opens(Mark mark, int characters) {
            literal -= characters;
            strong += mark == Mark.STRONG ? 1 : 0;
            emphasis += mark == Mark.EMPHASIS ? 1 : 0;
        }

        /** Up to here a mark was in force. */
        void closes(Mark mark, int characters) {
            literal -= characters;
            strongBefore -= mark == Mark.STRONG ? 1 : 0;
            emphasisBefore -= mark == Mark.EMPHASIS ? 1 : 0;
        }

        void opensLink(Mark.Link link) {
            opensLink = link;
        }

        void closesLink() {
            closesLink = true;
        }

        /** Its own characters turned out to be markup. */
        void silence() {
            silent = true;
        }

        private String shown() {
            if (delimiter) {
                return words.substring(0, literal);
            }
            return silent ? "" : words;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    void append(char c) {
        words.append(c);
    }

    void append(String s) {
        words.append(s);
    }

    /** Words that may turn out to be markup, or "" for a place between words. */
    Piece add(String own) {
        return add(new Piece(own, false, false));
    }

    /** A run of stars or underscores. */
    Piece addDelimiter(String own) {
        return add(new Piece(own, true, false));
    }

    /** The reference to a footnote. */
    void addNote(String label) {
        add(new Piece(label, false, true));
    }

    private Piece add(Piece piece) {
        flush();
        pieces.add(piece);
        return piece;
    }

    private void flush() {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words.toString(), false, false));
            words.setLength(0);
        }
    }

    /** The runs. */
    List<Inline> assemble() {
        flush();
        var out = new ArrayList<Inline>(pieces.size());
        int strong = 0;
        int em = 0;
        Mark.Link link = null;
        for (Piece piece : pieces) {
            link = piece.closesLink ? null : link;
            strong += piece.strongBefore;
            em += piece.emphasisBefore;
            link = piece.opensLink != null ? piece.opensLink : link;
            // What a run of delimiters has left over stands between what it closes and what it
            // opens.
            String text = piece.shown();
            if (!text.isEmpty()) {
                out.add(run(piece, text, strong > 0, em > 0, link));
            }
            strong += piece.strong;
            em += piece.emphasis;
        }
        return Inlines.joined(out);
    }

    private static Inline run(
            Piece piece, String text, boolean strong, boolean em, Mark.Link link) {
        var marks = new ArrayList<Mark>(4);
        if (link != null) {
            marks.add(link);
        }
        if (strong) {
            marks.add(Mark.STRONG);
        }
        if (em) {
            marks.add(Mark.EMPHASIS);
        }
        if (piece.note) {
            marks.add(new Mark.FootnoteRef(text));
        }
        return Inline.of(text, marks.toArray(Mark[]::new));
    }
}
