package org.plenary.text.format;

import java.util.List;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Text;

/**
 * Writes a text without markup: paragraphs divided by blank lines, what is nested indented by four
 * spaces, cells divided by tabs.
 */
final class PlainTextWriter {
    private PlainTextWriter() {}

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
