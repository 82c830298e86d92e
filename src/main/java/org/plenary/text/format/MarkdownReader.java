package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.plenary.text.Block;
import org.plenary.text.Ids;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Limits;
import org.plenary.text.ListStyle;
import org.plenary.text.Mark;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

/**
 * Reads Markdown as it is found in negotiated texts.
 *
 * <p>CommonMark's own parser loses words here: four spaces make code of a continued paragraph,
 * {@code [a][b]} may turn into a link, definitions vanish, numbers are counted anew. So the blocks
 * are read by this class. It differs from CommonMark in these points: an indented line is never
 * code; it belongs to an item if it is indented by at least two columns more than the item's
 * marker; (a), a), i., "48 bis." mark items too, and a number that does not count on is kept; a
 * link definition stays as a paragraph of its own; {@code `}, {@code ~}, {@code {:toc}} are words;
 * an empty comment between lists divides them.
 */
final class MarkdownReader {
    /** How many lines are looked at to tell the letter i from the number. */
    private static final int LINES_AHEAD = 40;

    private final MarkdownInlines inlines;
    private int blocks;
    private final List<ImportWarning> warnings;

    private MarkdownReader(Map<String, String> definitions, List<ImportWarning> warnings) {
        this.inlines = new MarkdownInlines(definitions, warnings);
        this.warnings = warnings;
    }

    static Text read(String content, List<ImportWarning> warnings) {
        return read(content, warnings, Ids.random());
    }

    static Text read(String content, List<ImportWarning> warnings, Ids ids) {
        var lines = Line.split(content);
        var definitions = MarkdownLines.definitions(lines);
        return Text.of(new MarkdownReader(definitions, warnings).blocks(lines, 0), ids);
    }

    private List<Block> blocks(List<Line> lines, int depth) {
        if (depth > Limits.DEPTH) {
            throw new TextFormatException("text.too-deep", Limits.DEPTH);
        }
        var out = new ArrayList<Block>();
        boolean apart = false;
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            String text = line.text();
            if (line.isBlank()) {
                i++;
                continue;
            }
            count();
            Matcher m;
            if (MarkdownLines.SEPARATOR.matcher(text).matches()) {
                apart = true;
                i++;
                continue;
            }
            if ((m = MarkdownLines.HEADING.matcher(text)).matches()) {
                out.add(heading(m.group(1).length(), m.group(2) == null ? "" : m.group(2)));
                i++;
            } else if (MarkdownLines.isRule(text)) {
                out.add(new Block.Rule(null));
                i++;
            } else if (text.startsWith(">")) {
                i = quote(lines, i, depth, out);
            } else if ((m = MarkdownLines.NOTE.matcher(text)).matches()
                    && Mark.FootnoteRef.isLabel(m.group(1))) {
                i = footnote(lines, i, m, depth, out);
            } else if (MarkdownTables.startsAt(lines, i)) {
                i = MarkdownTables.read(lines, i, inlines, out);
            } else if (Marker.of(text) != null) {
                i = list(lines, i, depth, apart, out);
            } else {
                i = paragraph(lines, i, out);
            }
            apart = false;
        }
        return out;
    }

    private void count() {
        if (++blocks > Limits.BLOCKS) {
            throw new TextFormatException("text.too-many-blocks", Limits.BLOCKS);
        }
    }

    private Block heading(int level, String words) {
        if (level > 3) {
            warnings.add(ImportWarning.of("import.heading-lowered", words, level));
        }
        return new Block.Heading(
                null,
                Math.min(3, level),
                Inlines.trimmed(inlines.read(MarkdownLines.unclosed(words))));
    }

    private int quote(List<Line> lines, int start, int depth, List<Block> out) {
        var inner = new ArrayList<Line>();
        int i = start;
        for (; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().startsWith(">")) {
                String rest = line.text().substring(1);
                inner.add(Line.of(rest.startsWith(" ") ? rest.substring(1) : rest, 0));
            } else if (!line.isBlank() && MarkdownLines.isLazy(inner, line)) {
                inner.add(line);
            } else {
                break;
            }
        }
        out.add(new Block.Quote(null, blocks(inner, depth + 1)));
        return i;
    }

    private int footnote(List<Line> lines, int start, Matcher opening, int depth, List<Block> out) {
        var inner = new ArrayList<Line>();
        inner.add(Line.of(opening.group(2), 4));
        int i = gather(lines, start + 1, lines.get(start).indent() + 2, null, inner);
        out.add(new Block.Footnote(null, opening.group(1), blocks(inner, depth + 1)));
        return i;
    }

    private int list(List<Line> lines, int start, int depth, boolean apart, List<Block> out) {
        var items = new ArrayList<Block.ListItem>();
        Marker first = Marker.of(lines.get(start).text());
        ListStyle style = style(first, lines, start);
        int begin = style.isBulleted() ? 1 : Math.max(0, style.value(first.number()));
        int next = begin;
        int i = start;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                i++;
                continue;
            }
            Marker marker = Marker.of(line.text());
            if (marker == null || !marker.continues(style) || MarkdownLines.isRule(line.text())) {
                break;
            }
            count();
            var inner = new ArrayList<Line>();
            inner.add(Line.of(marker.rest(), line.indent() + marker.column()));
            int end = gather(lines, i + 1, line.indent() + 2, style, inner);
            String label = null;
            if (!style.isBulleted()) {
                label = marker.number().equals(style.number(next)) ? null : marker.number();
                next = Math.max(0, style.value(marker.number())) + 1;
            }
            items.add(new Block.ListItem(null, label, blocks(inner, depth + 1)));
            i = end;
        }
        out.add(new Block.ListBlock(null, style, begin, apart, items));
        return i;
    }

    private static ListStyle style(Marker first, List<Line> lines, int start) {
        var following = new ArrayList<Marker>();
        for (int i = start + 1; i < lines.size() && i < start + LINES_AHEAD; i++) {
            Line line = lines.get(i);
            Marker marker =
                    line.indent() > lines.get(start).indent() ? null : Marker.of(line.text());
            if (marker != null) {
                following.add(marker);
            }
        }
        return first.style(following);
    }

    /** Adds the lines that belong to an item or footnote, and returns where it ends. */
    private int gather(List<Line> lines, int start, int least, ListStyle style, List<Line> inner) {
        int i = start;
        for (; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank() || line.indent() >= least) {
                inner.add(line);
            } else if (MarkdownLines.isLazy(inner, line) && !isSibling(line, style)) {
                inner.add(line);
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isSibling(Line line, ListStyle style) {
        Marker marker = style == null ? null : Marker.of(line.text());
        return marker != null && marker.continues(style);
    }

    private int paragraph(List<Line> lines, int start, List<Block> out) {
        var words = new StringBuilder(lines.get(start).text());
        boolean definition = MarkdownLines.DEFINITION.matcher(lines.get(start).text()).matches();
        int i = start + 1;
        for (; i < lines.size(); i++) {
            Line line = lines.get(i);
            String before = lines.get(i - 1).text();
            if (line.isBlank()
                    || definition && MarkdownLines.DEFINITION.matcher(line.text()).matches()) {
                break;
            }
            if (MarkdownLines.UNDERLINE.matcher(line.text()).matches()
                    && line.indent() < lines.get(start).indent() + 4) {
                boolean title = i == start + 1 && before.length() <= 200;
                if (line.text().startsWith("=") && i == start + 1
                        || title && line.text().startsWith("-")) {
                    out.add(heading(line.text().startsWith("=") ? 1 : 2, words.toString()));
                    return i + 1;
                }
                if (MarkdownLines.isRule(line.text())) {
                    break;
                }
            } else if (MarkdownLines.interrupts(line.text(), before)
                    || MarkdownTables.startsAt(lines, i)) {
                break;
            }
            words.append(MarkdownLines.joint(before, line.text())).append(line.text());
        }
        List<Inline> content = Inlines.trimmed(inlines.read(words.toString()));
        if (!content.isEmpty()) {
            out.add(new Block.Paragraph(null, content));
        }
        return i;
    }
}
