package org.plenary.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is done with the runs of one paragraph. */
public final class Inlines {
    private Inlines() {}

    /** The words without marks; a hard break is a line feed, a footnote reference its label. */
    public static String text(List<Inline> inlines) {
        if (inlines.size() == 1) {
            return inlines.get(0).text();
        }
        var out = new StringBuilder();
        inlines.forEach(run -> out.append(run.text()));
        return out.toString();
    }

    /** The words and marks as they go into the hash of a text; see {@link Text}. */
    public static String canonical(List<Inline> inlines) {
        return Canonical.words(inlines);
    }

    /** Neighbours with the same marks joined, empty runs gone. */
    public static List<Inline> joined(List<Inline> inlines) {
        var out = new ArrayList<Inline>(inlines.size());
        StringBuilder open = null;
        Set<Mark> marks = null;
        long length = 0;
        for (Inline run : inlines) {
            length += run.text().length();
            if (run.text().isEmpty()) {
                continue;
            }
            if (open != null && marks.equals(run.marks()) && !run.isFootnoteRef()) {
                open.append(run.text());
                continue;
            }
            if (open != null) {
                out.add(new Inline(open.toString(), marks));
            }
            open = new StringBuilder(run.text());
            marks = run.marks();
        }
        if (open != null) {
            out.add(new Inline(open.toString(), marks));
        }
        if (length > Limits.BLOCK_CHARACTERS) {
            throw new TextFormatException("text.block-too-long", Limits.BLOCK_CHARACTERS);
        }
        return List.copyOf(out);
    }

    /** The runs that cover {@code [from, to)} of the text. */
    public static List<Inline> part(List<Inline> inlines, int from, int to) {
        var out = new ArrayList<Inline>();
        int at = 0;
        for (Inline run : inlines) {
            int end = at + run.text().length();
            if (end > from && at < to) {
                boolean whole = at >= from && end <= to;
                out.add(whole ? run : run.part(Math.max(from, at) - at, Math.min(to, end) - at));
            }
            at = end;
            if (at >= to) {
                break;
            }
        }
        return out;
    }

    /**
     * The runs cut at these rising offsets into one part more than there are offsets, in linear
     * time.
     */
    public static List<List<Inline>> cut(List<Inline> inlines, int... offsets) {
        var parts = new ArrayList<List<Inline>>(offsets.length + 1);
        var part = new ArrayList<Inline>();
        int start = 0;
        for (Inline run : inlines) {
            int end = start + run.text().length();
            int from = start;
            while (parts.size() < offsets.length && offsets[parts.size()] < end) {
                int to = offsets[parts.size()];
                if (to > from) {
                    part.add(run.part(from - start, to - start));
                }
                parts.add(part);
                part = new ArrayList<>();
                from = to;
            }
            part.add(from == start ? run : run.part(from - start, end - start));
            start = end;
        }
        while (parts.size() < offsets.length) {
            parts.add(part);
            part = new ArrayList<>();
        }
        parts.add(part);
        return parts;
    }

    /** Without white space at both ends. */
    public static List<Inline> trimmed(List<Inline> inlines) {
        String text = text(inlines);
        int from = 0;
        int to = text.length();
        while (from < to && Characters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? inlines : part(inlines, from, to);
    }

    /**
     * The same runs, where white space has only those marks which the visible characters on both
     * sides of it share: it makes no difference to a reader, but is the form in which marks can be
     * written down and compared.
     */
    public static List<Inline> tidy(List<Inline> inlines) {
        return tidy(inlines, true);
    }

    /**
     * As {@link #tidy}, but white space that had no mark gets none: as few marks as can be told
     * apart from it.
     */
    public static List<Inline> narrowed(List<Inline> inlines) {
        return tidy(inlines, false);
    }

    private static List<Inline> tidy(List<Inline> inlines, boolean widen) {
        var pieces = new ArrayList<Inline>();
        for (Inline run : inlines) {
            split(run, pieces);
        }
        var out = new ArrayList<Inline>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Inline piece = pieces.get(i);
            if (!isBlank(piece)) {
                out.add(piece);
                continue;
            }
            int next = i + 1;
            while (next < pieces.size() && isBlank(pieces.get(next))) {
                next++;
            }
            Set<Mark> shared =
                    out.isEmpty() || next == pieces.size()
                            ? Set.of()
                            : shared(out.get(out.size() - 1).marks(), pieces.get(next).marks());
            var space = new StringBuilder();
            for (int k = i; k < next; k++) {
                space.append(pieces.get(k).text());
                if (!widen) {
                    shared = shared(shared, pieces.get(k).marks());
                }
            }
            out.add(new Inline(space.toString(), shared));
            i = next - 1;
        }
        return joined(out);
    }

    private static Set<Mark> shared(Set<Mark> left, Set<Mark> right) {
        var both = new LinkedHashSet<>(left);
        both.retainAll(right);
        both.removeIf(Mark.FootnoteRef.class::isInstance);
        return both;
    }

    private static boolean isBlank(Inline run) {
        return !run.isFootnoteRef() && Characters.isSpace(run.text().charAt(0));
    }

    /** Only a run's own ends matter: white space inside it has the same marks on both sides. */
    private static void split(Inline run, List<Inline> out) {
        String s = run.text();
        if (run.isFootnoteRef() || s.isEmpty()) {
            if (!s.isEmpty()) {
                out.add(run);
            }
            return;
        }
        int from = 0;
        int to = s.length();
        while (from < to && Characters.isSpace(s.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(s.charAt(to - 1))) {
            to--;
        }
        if (from > 0) {
            out.add(run.part(0, from));
        }
        if (from < to) {
            out.add(run.part(from, to));
        }
        if (to < s.length() && from < to) {
            out.add(run.part(to, s.length()));
        }
    }
}
