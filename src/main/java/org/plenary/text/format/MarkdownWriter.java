package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.ListStyle;
import org.plenary.text.Text;

/** Writes a text as Markdown which {@link MarkdownReader} reads as the same text. */
final class MarkdownWriter {
    private final MarkdownInlineWriter inlines;
    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter(Map<String, String> definitions) {
        this.inlines = new MarkdownInlineWriter(definitions);
    }

    static String write(Text text) {
        String written = write(text, Map.of());
        // Which labels are defined shows only in what was written; then words may look like links.
        Map<String, String> definitions = MarkdownLines.definitions(Line.split(written));
        return definitions.isEmpty() ? written : write(text, definitions);
    }

    private static String write(Text text, Map<String, String> definitions) {
        var writer = new MarkdownWriter(definitions);
        writer.all(text.blocks(), "", true);
        return writer.out.toString();
    }

    /** The blocks, each line after the prefix; blank lines between them unless they are tight. */
    private void all(List<Block> blocks, String prefix, boolean loose) {
        Block before = null;
        for (Block block : blocks) {
            int start = out.length();
            if (before != null && loose) {
                line(prefix, "");
            }
            if (block instanceof Block.ListBlock list
                    && (list.apart()
                            || before instanceof Block.ListBlock last
                                    && last.style().equals(list.style()))) {
                line(prefix, "<!-- -->");
                line(prefix, "");
            }
            int filled = out.length();
            one(block, prefix);
            if (out.length() == filled) {
                out.setLength(start);
            } else {
                before = block;
            }
        }
    }

    private void one(Block block, String prefix) {
        if (block instanceof Block.Heading heading) {
            String words = inlines.write(heading.content(), false);
            if (words.endsWith("#")) {
                words = words.substring(0, words.length() - 1) + "\\#";
            }
            line(prefix, ("#".repeat(heading.level()) + " " + words).stripTrailing());
        } else if (block instanceof Block.Paragraph paragraph) {
            String words = words(paragraph.content());
            if (!words.isEmpty()) {
                words.lines().forEach(line -> line(prefix, line));
            }
        } else if (block instanceof Block.ListBlock list) {
            list(list, prefix);
        } else if (block instanceof Block.Quote quote) {
            quote(quote, prefix);
        } else if (block instanceof Block.Footnote note) {
            item("[^" + note.label() + "]:", "    ", note.content(), prefix);
        } else if (block instanceof Block.Table table) {
            table(table, prefix);
        } else {
            line(prefix, "---");
        }
    }

    private void quote(Block.Quote quote, String prefix) {
        int start = out.length();
        all(quote.content(), prefix + "> ", true);
        if (out.length() == start) {
            return;
        }
    }

    private void list(Block.ListBlock list, String prefix) {
        var numbers = list.numbers();
        boolean tight = isTight(list, numbers);
        for (int i = 0; i < list.items().size(); i++) {
            if (i > 0 && !tight) {
                line(prefix, "");
            }
            String marker = marker(list.style(), numbers.get(i));
            item(marker, " ".repeat(marker.length() + 1), list.items().get(i).content(), prefix);
        }
    }

    /**
     * Without blank lines only where each item is one paragraph and its number surely counts on.
     */
    private static boolean isTight(Block.ListBlock list, List<String> numbers) {
        if (numbers.isEmpty()) {
            return true;
        }
        ListStyle read = Marker.of(marker(list.style(), numbers.get(0))).style();
        for (int i = 0; i < numbers.size(); i++) {
            Block.ListItem item = list.items().get(i);
            boolean counts =
                    list.style().isBulleted()
                            || item.label() == null
                                    && Marker.of(marker(list.style(), numbers.get(i)))
                                            .continues(read);
            if (!counts
                    || item.content().size() != 1
                    || !(item.content().get(0) instanceof Block.Paragraph)) {
                return false;
            }
        }
        return true;
    }

    private static String marker(ListStyle style, String number) {
        if (style.isBulleted()) {
            return "–—·".contains(style.opening()) ? "-" : style.opening();
        }
        return style.opening() + number + style.closing();
    }

    /** A marker with what belongs to it; anything but a paragraph begins on a line of its own. */
    private void item(String marker, String indent, List<Block> content, String prefix) {
        var rest = new ArrayList<>(content);
        String first = "";
        while (!rest.isEmpty()
                && rest.get(0) instanceof Block.Paragraph paragraph
                && first.isEmpty()) {
            first = words(paragraph.content());
            rest.remove(0);
        }
        var lines = first.lines().toList();
        line(prefix, lines.isEmpty() ? marker : marker + " " + lines.get(0));
        lines.stream().skip(1).forEach(line -> line(prefix + indent, line));
        int start = out.length();
        if (!rest.isEmpty()) {
            if (!lines.isEmpty()) {
                line(prefix, "");
            }
            int filled = out.length();
            all(rest, prefix + indent, true);
            if (out.length() == filled) {
                out.setLength(start);
            }
        }
    }

    private void table(Block.Table table, String prefix) {
        int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var rows =
                table.rows().stream()
                        .filter(
                                row ->
                                        row.cells().stream()
                                                .anyMatch(
                                                        cell ->
                                                                !inlines.write(
                                                                                cell.content(),
                                                                                false)
                                                                        .isEmpty()))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        boolean head =
                rows.get(0).cells().stream().allMatch(Block.TableCell::header)
                        && rows.get(0).cells().stream().anyMatch(cell -> !cell.content().isEmpty());
        row(head ? rows.get(0) : new Block.TableRow(List.of()), columns, prefix);
        line(prefix, "|" + " --- |".repeat(columns));
        rows.stream().skip(head ? 1 : 0).forEach(row -> row(row, columns, prefix));
    }

    private void row(Block.TableRow row, int columns, String prefix) {
        var line = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            List<Inline> content =
                    i < row.cells().size() ? row.cells().get(i).content() : List.of();
            line.append(' ').append(inlines.write(content, false).replace("|", "\\|")).append(" |");
        }
        line(prefix, line.toString());
    }

    private String words(List<Inline> content) {
        String written = inlines.write(content, true);
        if (written.isEmpty()) {
            return written;
        }
        var safe = new StringBuilder();
        for (String line : written.split("\n")) {
            safe.append(safe.isEmpty() ? "" : "\n")
                    .append(MarkdownLines.opensBlock(line) ? escaped(line) : line);
        }
        return safe.toString();
    }

    /** The line with a backslash where it would be taken for more than a paragraph. */
    private static String escaped(String line) {
        Marker marker = Marker.of(line);
        if (marker != null && marker.isBullet() && line.charAt(0) > 0x7F) {
            return "&#" + (int) line.charAt(0) + ";" + line.substring(1);
        }
        if (marker != null && !marker.isBullet()) {
            int at = marker.length() - 1;
            return line.substring(0, at) + "\\" + line.substring(at);
        }
        if (line.startsWith("[^")) {
            int at = line.indexOf("]:") + 1;
            return line.substring(0, at) + "\\" + line.substring(at);
        }
        return "\\" + line;
    }

    private void line(String prefix, String text) {
        if (text.isEmpty()) {
            out.append(prefix.stripTrailing()).append('\n');
        } else {
            out.append(prefix).append(text).append('\n');
        }
    }
}
