package org.plenary.text.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plenary.text.Block;
import org.plenary.text.Characters;

/**
 * Reads the tables of HTML. A cell over several columns or rows has its words in the first, the
 * others are empty.
 */
final class HtmlTables {
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 500;

    private final HtmlContext context;

    /** By column, how many rows more are taken by a cell above, and whether it is a header. */
    private final Map<Integer, Reach> above = new HashMap<>();

    private record Reach(int rows, boolean header) {}

    private HtmlTables(HtmlContext context) {
        this.context = context;
    }

    static void read(
            Element table,
            HtmlLook look,
            int level,
            int depth,
            HtmlContext context,
            List<Block> out) {
        var tables = new HtmlTables(context);
        var rows = new ArrayList<Block.TableRow>();
        for (Element row : rows(table)) {
            var cells = tables.row(row, look, level, depth);
            context.count();
            if (!cells.isEmpty()) {
                rows.add(new Block.TableRow(cells));
            }
        }
        if (!rows.isEmpty()) {
            out.add(new Block.Table(null, rows));
        }
    }

    /** The rows of the table itself: those of a table inside a cell are read with that cell. */
    private static List<Element> rows(Element part) {
        var rows = new ArrayList<Element>();
        for (Element child : part.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rows.addAll(rows(child));
                default -> {}
            }
        }
        return rows;
    }

    /** What stands in a table but in no row: its caption, or what does not belong there. */
    static void aroundRows(Element part, HtmlLook look, int level, int depth, HtmlBlocks blocks) {
        for (Node node : part.childNodes()) {
            switch (node.normalName()) {
                case "tr" -> loose((Element) node, look, blocks);
                case "thead", "tbody", "tfoot" ->
                        aroundRows((Element) node, look, level, depth, blocks);
                default -> blocks.node(node, look, level, depth);
            }
        }
    }

    private static void loose(Element row, HtmlLook look, HtmlBlocks blocks) {
        for (TextNode text : row.textNodes()) {
            blocks.add(look.run(Characters.clean(text.text())));
        }
    }

    private List<Block.TableCell> row(Element row, HtmlLook look, int level, int depth) {
        var cells = new ArrayList<Block.TableCell>();
        for (Element element : row.children()) {
            fill(cells);
            var inner = new HtmlBlocks(context);
            inner.children(element, look.of(element), level + 1, depth + 1);
            boolean header = element.normalName().equals("th");
            int columns = span(element, "colspan", MOST_COLUMNS);
            int rows = span(element, "rowspan", MOST_ROWS);
            for (int i = 0; i < columns; i++) {
                if (i > 0) {
                    context.count();
                }
                if (rows > 1) {
                    above.put(cells.size(), new Reach(rows - 1, header));
                }
                cells.add(new Block.TableCell(header, i == 0 ? inner.words() : List.of()));
            }
        }
        fill(cells);
        return cells;
    }

    /** Empty cells where a cell above reaches down. */
    private void fill(List<Block.TableCell> cells) {
        for (Reach reach = above.remove(cells.size());
                reach != null;
                reach = above.remove(cells.size())) {
            if (reach.rows() > 1) {
                above.put(cells.size(), new Reach(reach.rows() - 1, reach.header()));
            }
            context.count();
            cells.add(new Block.TableCell(reach.header(), List.of()));
        }
    }

    private int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).strip();
        int span = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 1;
        if (span > 1) {
            context.spread();
        }
        return Math.max(1, Math.min(span, most));
    }
}
