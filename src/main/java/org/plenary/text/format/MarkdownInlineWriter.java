package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Mark;

/**
 * Writes the runs of one paragraph as Markdown with as few backslashes as can be: it reads back
 * what it wrote, and escapes more until the words and marks are the same. Marks that stars cannot
 * say are written as HTML tags.
 */
final class MarkdownInlineWriter {
    private static final String[] CLASSES = {"*_", "<&", "[]", "\\"};

    private final Map<String, String> definitions;
    private final MarkdownInlines reader;

    MarkdownInlineWriter(Map<String, String> definitions) {
        this.definitions = definitions;
        // Warnings of reading back are for nobody.
        this.reader =
                new MarkdownInlines(
                        definitions,
                        new ArrayList<>() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public boolean add(ImportWarning warning) {
                                return false;
                            }
                        });
    }

    /** One line, or several where there are hard breaks and they are allowed. */
    String write(List<Inline> inlines, boolean breaks) {
        var runs = new ArrayList<Inline>();
        for (Inline run : Inlines.trimmed(Inlines.narrowed(inlines))) {
            runs.add(new Inline(broken(run.text(), breaks ? "\n" : " "), run.marks()));
        }
        String plain = Inlines.text(runs);
        if (runs.size() == 1 && runs.get(0).marks().isEmpty() && isHarmless(plain)) {
            return plain;
        }
        String wanted = Inlines.canonical(runs);
        for (boolean tags : new boolean[] {false, true}) {
            for (int bits = 0; bits <= 4; bits++) {
                for (int set = 0; set < 16; set++) {
                    if (Integer.bitCount(set) == bits) {
                        String written = render(runs, escapes(set), tags);
                        if (Inlines.canonical(reader.read(written)).equals(wanted)) {
                            return written;
                        }
                    }
                }
            }
        }
        return render(runs, escapes(15), true);
    }

    /** Each hard break, with the white space around it, as one. */
    private static String broken(String text, String mark) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i;
            boolean breaks = false;
            while (end < text.length() && Characters.isSpace(text.charAt(end))) {
                breaks |= text.charAt(end++) == '\n';
            }
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                out.append(breaks ? mark : text.substring(i, end));
                i = end;
            }
        }
        return out.toString();
    }

    private static boolean isHarmless(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if ("\\\n*_[]<&".indexOf(plain.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String escapes(int set) {
        var characters = new StringBuilder();
        for (int i = 0; i < CLASSES.length; i++) {
            if ((set >> i & 1) == 1) {
                characters.append(CLASSES[i]);
            }
        }
        return characters.toString();
    }

    private String render(List<Inline> runs, String escapes, boolean tags) {
        var out = new StringBuilder();
        var open = new ArrayList<Mark>();
        for (int i = 0; i < runs.size(); i++) {
            Inline run = runs.get(i);
            Set<Mark> marks = run.marks();
            int keep = 0;
            while (keep < open.size() && marks.contains(open.get(keep))) {
                keep++;
            }
            close(open, keep, out, tags);
            var fresh = new ArrayList<Mark>();
            for (Mark mark : marks) {
                if (!open.contains(mark) && !(mark instanceof Mark.FootnoteRef)) {
                    fresh.add(mark);
                }
            }
            final int from = i;
            fresh.sort((a, b) -> extent(runs, from, b) - extent(runs, from, a));
            if (isAutolink(run)
                    && open.isEmpty()
                    && fresh.size() == 1
                    && extent(runs, i, fresh.get(0)) == 1) {
                out.append('<').append(run.text()).append('>');
                continue;
            }
            for (Mark mark : fresh) {
                out.append(
                        mark instanceof Mark.Link
                                ? "["
                                : mark == Mark.STRONG || mark.equals(Mark.STRONG)
                                        ? tags ? "<strong>" : "**"
                                        : tags ? "<em>" : "*");
                open.add(mark);
            }
            out.append(
                    run.isFootnoteRef() ? "[^" + run.text() + "]" : escaped(run.text(), escapes));
        }
        close(open, 0, out, tags);
        return out.toString();
    }

    private static boolean isAutolink(Inline run) {
        Mark.Link link = run.link();
        return link != null && link.label() == null && link.href().equals(run.text());
    }

    private void close(List<Mark> open, int keep, StringBuilder out, boolean tags) {
        while (open.size() > keep) {
            Mark mark = open.remove(open.size() - 1);
            if (mark instanceof Mark.Link link) {
                out.append(']').append(target(link));
            } else if (mark.equals(Mark.STRONG)) {
                out.append(tags ? "</strong>" : "**");
            } else {
                out.append(tags ? "</em>" : "*");
            }
        }
    }

    private String target(Mark.Link link) {
        if (link.label() != null) {
            String defined = definitions.get(MarkdownLines.label(link.label()));
            if (defined != null
                    && Mark.Link.safe(defined).filter(link.href()::equals).isPresent()) {
                return "[" + link.label() + "]";
            }
        }
        return "(" + link.href() + ")";
    }

    private static int extent(List<Inline> runs, int from, Mark mark) {
        int to = from;
        while (to < runs.size() && runs.get(to).marks().contains(mark)) {
            to++;
        }
        return to - from;
    }

    private static String escaped(String text, String escapes) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append("\\\n");
            } else {
                if (escapes.indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
