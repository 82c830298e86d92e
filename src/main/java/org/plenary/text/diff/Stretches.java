package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;

/** Turns matched words into stretches that give both sides back exactly, white space included. */
final class Stretches {
    private final Words before;
    private final Words after;
    private final int[] match;
    private final boolean notes;
    private final Object[] looksBefore;
    private final Object[] looksAfter;
    private final Cutter left;
    private final Cutter right;
    private final List<WordChange> out = new ArrayList<>();

    /** What is open: a stretch of both sides that stayed, or two of words that went and came. */
    private WordChange.Kind open;

    private int leftFrom;
    private int leftTo;
    private int rightFrom;
    private int rightTo;

    /**
     * @param match for each word before its partner after, or -1
     */
    Stretches(Words before, Words after, int[] match) {
        this.before = before;
        this.after = after;
        this.match = match;
        this.notes = before.hasNotes() || after.hasNotes();
        boolean marks = before.hasMarks() || after.hasMarks();
        this.looksBefore = marks ? before.looks() : null;
        this.looksAfter = marks ? after.looks() : null;
        this.left = new Cutter(before.inlines());
        this.right = new Cutter(after.inlines());
    }

    List<WordChange> list() {
        for (int i = 0; i < match.length; i++) {
            int j = match[i];
            if (j >= 0) {
                boolean same = looksBefore == null || looksBefore[i].equals(looksAfter[j]);
                var kind = same ? WordChange.Kind.SAME : WordChange.Kind.FORMATTED;
                gap(before.from()[i], after.from()[j], kind);
                stayed(kind, before.to()[i], after.to()[j]);
            }
        }
        gap(before.text().length(), after.text().length(), WordChange.Kind.SAME);
        close();
        return out;
    }

    /**
     * White space both sides share at the ends of a gap stayed, and so did any instead of any, or
     * at the ends of the text; the rest went and came.
     */
    private void gap(int leftEnd, int rightEnd, WordChange.Kind next) {
        String a = before.text();
        String b = after.text();
        boolean atAnEnd =
                leftTo == 0 && rightTo == 0 || leftEnd == a.length() && rightEnd == b.length();
        if (isSpace(a, leftTo, leftEnd)
                && isSpace(b, rightTo, rightEnd)
                && (atAnEnd || leftTo < leftEnd && rightTo < rightEnd)) {
            space(leftEnd, rightEnd, next == open ? next : WordChange.Kind.SAME);
            return;
        }
        int i = leftTo;
        int j = rightTo;
        int x = leftEnd;
        int y = rightEnd;
        while (i < x && j < y && a.charAt(i) == b.charAt(j) && Characters.isSpace(a.charAt(i))) {
            i++;
            j++;
        }
        while (i < x
                && j < y
                && a.charAt(x - 1) == b.charAt(y - 1)
                && Characters.isSpace(a.charAt(x - 1))) {
            x--;
            y--;
        }
        if (notes && i < x && j < y && wordsOf(before, i, x).equals(wordsOf(after, j, y))) {
            space(i, j, WordChange.Kind.SAME);
            notes(x, y);
            space(leftEnd, rightEnd, WordChange.Kind.SAME);
            return;
        }
        boolean changed = i < x || j < y;
        space(i, j, !changed && next == open ? next : WordChange.Kind.SAME);
        if (changed) {
            if (open != WordChange.Kind.REMOVED) {
                close();
                open = WordChange.Kind.REMOVED;
            }
            leftTo = x;
            rightTo = y;
        }
        space(leftEnd, rightEnd, WordChange.Kind.SAME);
    }

    /** A note put in or taken away between a word and its comma is all that changed. */
    private void notes(int leftEnd, int rightEnd) {
        while (leftTo < leftEnd || rightTo < rightEnd) {
            int gone = endOfReference(before, leftTo, leftEnd);
            int come = endOfReference(after, rightTo, rightEnd);
            if (gone > leftTo || come > rightTo) {
                if (open != WordChange.Kind.REMOVED) {
                    close();
                    open = WordChange.Kind.REMOVED;
                }
                leftTo = gone;
                rightTo = come;
            } else {
                stayed(WordChange.Kind.SAME, leftTo + 1, rightTo + 1);
            }
        }
    }

    /** The characters of a stretch without references to notes. */
    private static String wordsOf(Words words, int from, int to) {
        var out = new StringBuilder();
        for (Inline run : Inlines.part(words.inlines(), from, to)) {
            out.append(run.isFootnoteRef() ? "" : run.text());
        }
        return out.toString();
    }

    /** Where the reference ends that begins here; here if there is none. */
    private static int endOfReference(Words words, int at, int end) {
        if (at >= end) {
            return at;
        }
        var runs = Inlines.part(words.inlines(), at, end);
        return runs.get(0).isFootnoteRef() ? at + runs.get(0).text().length() : at;
    }

    private static boolean isSpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void space(int leftEnd, int rightEnd, WordChange.Kind kind) {
        if (leftEnd > leftTo || rightEnd > rightTo) {
            stayed(kind, leftEnd, rightEnd);
        }
    }

    private void stayed(WordChange.Kind kind, int leftEnd, int rightEnd) {
        if (open != kind) {
            close();
            open = kind;
        }
        leftTo = leftEnd;
        rightTo = rightEnd;
    }

    private void close() {
        var gone = left.cut(leftFrom, leftTo);
        var come = right.cut(rightFrom, rightTo);
        if (open == WordChange.Kind.REMOVED) {
            if (!gone.isEmpty()) {
                out.add(WordChange.removed(gone));
            }
            if (!come.isEmpty()) {
                out.add(WordChange.added(come));
            }
        } else if (open != null) {
            out.add(new WordChange(open, gone.equals(come) ? come : gone, come));
        }
        leftFrom = leftTo;
        rightFrom = rightTo;
        open = null;
    }

    /** Cuts runs into stretches from front to back. */
    private static final class Cutter {
        private final List<Inline> inlines;
        private int run;
        private int start;

        Cutter(List<Inline> inlines) {
            this.inlines = inlines;
        }

        List<Inline> cut(int from, int to) {
            if (from == to) {
                return List.of();
            }
            while (start + inlines.get(run).text().length() <= from) {
                start += inlines.get(run++).text().length();
            }
            return Inlines.part(inlines.subList(run, inlines.size()), from - start, to - start);
        }
    }
}
