package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.text.Block;
import org.plenary.text.Inlines;

/** The tables of GitHub's Markdown. */
final class MarkdownTables {
    private static final Pattern DASHES = Pattern.compile(":?-+:?");

    private MarkdownTables() {}

    /** Whether this is the row of dashes under a table's head. */
    static boolean isDelimiter(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0)
                && cells(line).stream().allMatch(cell -> DASHES.matcher(cell).matches());
    }

    static boolean startsAt(List<Line> lines, int i) {
        return lines.get(i).text().indexOf('|') >= 0
                && i + 1 < lines.size()
                && isDelimiter(lines.get(i + 1).text())
                && cells(lines.get(i).text()).size() == cells(lines.get(i + 1).text()).size();
    }

    static int read(List<Line> lines, int start, MarkdownInlines inlines, List<Block> out) {
        var rows = new ArrayList<Block.TableRow>();
        int i = start;
        for (; i < lines.size() && lines.get(i).text().indexOf('|') >= 0; i++) {
            if (i == start + 1) {
                continue;
            }
            boolean header = i == start;
            var cells =
                    cells(lines.get(i).text()).stream()
                            .map(
                                    cell ->
                                            new Block.TableCell(
                                                    header, Inlines.trimmed(inlines.read(cell))))
                            .toList();
            // A table without a head is written with an empty one.
            if (!header || cells.stream().anyMatch(cell -> !cell.content().isEmpty())) {
                rows.add(new Block.TableRow(cells));
            }
        }
        out.add(new Block.Table(null, rows));
        return i;
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        if (row.startsWith("|")) {
            row = row.substring(1);
        }
        var cells = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < row.length(); i++) {
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                cells.add(row.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (from < row.length()) {
            cells.add(row.substring(from).strip());
        }
        return cells;
    }
}
