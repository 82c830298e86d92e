package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Limits;
import org.plenary.text.ListStyle;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

/**
 * Reads and writes text without markup. Paragraphs are divided by blank lines, wrapped lines
 * joined. A paragraph or line that begins with a number, letter or bullet is an item if it is the
 * first of its kind (1, a, i, a bullet) or counts on from the one before; anything else stays
 * words. A line of three or more dashes, stars or underscores is a rule.
 */
final class PlainText {
    private static final Pattern RULE = Pattern.compile("(?:-{3,}|\\*{3,}|_{3,}|—{3,})\\s*");
    private static final Pattern DASH = Pattern.compile("([–—])[ \\t]+(?=\\S)");

    private final List<Block> out = new ArrayList<>();
    private final List<Block.ListItem> items = new ArrayList<>();
    private ListStyle style;
    private int start;
    private int next;

    static Text read(String content) {
        var reader = new PlainText();
        var paragraph = new StringBuilder();
        for (Line line : Line.split(content)) {
            if (line.isBlank() || RULE.matcher(line.text()).matches()) {
                reader.paragraph(paragraph);
                if (!line.isBlank()) {
                    reader.close();
                    reader.out.add(new Block.Rule(null));
                }
            } else {
                if (!paragraph.isEmpty() && reader.beginsItem(paragraph.toString(), line.text())) {
                    reader.paragraph(paragraph);
                }
                if (!paragraph.isEmpty()) {
                    paragraph.append(isIdeographic(paragraph, line.text()) ? "" : " ");
                }
                paragraph.append(line.text().stripTrailing());
            }
            if (reader.out.size() + reader.items.size() * 2 > Limits.BLOCKS) {
                throw new TextFormatException("text.too-many-blocks", Limits.BLOCKS);
            }
        }
        reader.paragraph(paragraph);
        reader.close();
        return Text.of(reader.out);
    }

    private static boolean isIdeographic(StringBuilder before, String after) {
        return Character.isIdeographic(before.codePointBefore(before.length()))
                && Character.isIdeographic(after.codePointAt(0));
    }

    /** Whether an item begins in the next line though no blank line stands before it. */
    private boolean beginsItem(String before, String line) {
        Marker marker = marker(line);
        if (marker == null) {
            return false;
        }
        Marker last = marker(before);
        if (last != null && marker.continues(last.style())) {
            return marker.isBullet()
                    || marker.value(last.style().kind()) == last.value(last.style().kind()) + 1;
        }
        return marker.isFirst()
                && (before.endsWith(":") || before.endsWith(";") || before.endsWith("."));
    }

    private static Marker marker(String text) {
        Marker marker = Marker.of(text);
        if (marker == null && DASH.matcher(text).lookingAt()) {
            String dash = text.substring(0, 1);
            return new Marker(dash, null, "", "", 1, text.substring(1).stripLeading(), 2);
        }
        return marker == null || marker.rest().isBlank() ? null : marker;
    }

    private void paragraph(StringBuilder words) {
        String text = words.toString();
        words.setLength(0);
        if (Characters.trim(text).isEmpty()) {
            return;
        }
        Marker marker = marker(text);
        if (marker != null && style != null && marker.continues(style) && counts(marker, style)) {
            add(marker);
        } else if (marker != null && marker.isFirst()) {
            close();
            style = marker.style();
            start = 1;
            next = 1;
            add(marker);
        } else {
            close();
            out.add(words(text));
        }
    }

    /** "2." after "1.", and "2 bis." after "2.". */
    private boolean counts(Marker marker, ListStyle style) {
        if (marker.isBullet()) {
            return true;
        }
        int value = marker.value(style.kind());
        return value == next || value == next - 1 && !marker.number().equals(style.number(value));
    }

    private void add(Marker marker) {
        String label = null;
        if (!marker.isBullet()) {
            label = marker.number().equals(style.number(next)) ? null : marker.number();
            next = marker.value(style.kind()) + 1;
        }
        items.add(new Block.ListItem(null, label, List.of(words(marker.rest()))));
    }

    private static Block words(String text) {
        return new Block.Paragraph(null, Inlines.trimmed(List.of(Inline.of(text))));
    }

    private void close() {
        if (style != null) {
            out.add(new Block.ListBlock(null, style, start, List.copyOf(items)));
            items.clear();
            style = null;
        }
    }

    static String write(Text text) {
        var out = new StringBuilder();
        blocks(text.blocks(), "", out);
        return out.toString();
    }

    private static void blocks(List<Block> blocks, String indent, StringBuilder out) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                paragraph("", indent, Inlines.text(heading.content()), out);
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph("", indent, words(paragraph.content()), out);
            } else if (block instanceof Block.ListBlock list) {
                var numbers = list.numbers();
                for (int i = 0; i < list.items().size(); i++) {
                    String bullet = list.style().isBulleted() ? list.style().opening() : null;
                    item(
                            bullet == null ? list.style().marker(numbers.get(i)) : bullet,
                            list.items().get(i).content(),
                            indent,
                            out);
                }
            } else if (block instanceof Block.Quote quote) {
                blocks(quote.content(), indent + "    ", out);
            } else if (block instanceof Block.Footnote note) {
                item("[" + note.label() + "]", note.content(), indent, out);
            } else if (block instanceof Block.Table table) {
                for (Block.TableRow row : table.rows()) {
                    paragraph(
                            "",
                            indent,
                            String.join(
                                    "\t",
                                    row.cells().stream()
                                            .map(cell -> words(cell.content()).replace('\n', ' '))
                                            .toList()),
                            out);
                }
            } else {
                paragraph("", indent, "---", out);
            }
        }
    }

    private static void item(String marker, List<Block> content, String indent, StringBuilder out) {
        String deeper = indent + "    ";
        if (!content.isEmpty() && content.get(0) instanceof Block.Paragraph first) {
            paragraph(marker + " ", indent, words(first.content()), out);
            blocks(content.subList(1, content.size()), deeper, out);
        } else {
            paragraph(marker, indent, "", out);
            blocks(content, deeper, out);
        }
    }

    private static String words(List<Inline> inlines) {
        var words = new StringBuilder();
        inlines.forEach(
                run -> words.append(run.isFootnoteRef() ? "[" + run.text() + "]" : run.text()));
        return words.toString();
    }

    private static void paragraph(String marker, String indent, String words, StringBuilder out) {
        if ((marker + words).isBlank()) {
            return;
        }
        out.append(out.isEmpty() ? "" : "\n");
        for (String line : (marker + words).split("\n", -1)) {
            out.append(indent).append(line).append('\n');
        }
    }
}
