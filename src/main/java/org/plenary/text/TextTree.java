package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a text into a tree of positions, and such a tree into a text. */
final class TextTree {
    private TextTree() {}

    static Node grow(Text text) {
        Node doc = new Node(NodeType.DOC, nodes(text.blocks()), List.of());
        Limits.checkDepth(doc.nesting());
        Limits.checkBlocks(doc.blocks());
        try {
            return doc.check();
        } catch (MisfitException e) {
            throw new TextFormatException("text.too-long", Limits.POSITIONS);
        }
    }

    static Text text(Node doc) {
        return Text.of(blocks(doc, 0));
    }

    static Fragment nodes(List<Block> blocks) {
        var nodes = new ArrayList<Node>(blocks.size());
        for (Block block : blocks) {
            boolean empty =
                    block instanceof Block.ListBlock list && list.items().isEmpty()
                            || block instanceof Block.Table table && table.rows().isEmpty();
            if (!empty) {
                nodes.add(node(block));
            }
        }
        return Fragment.of(nodes);
    }

    private static Node node(Block block) {
        String id = block.id();
        if (block instanceof Block.Heading heading) {
            return node(NodeType.HEADING, runs(heading.content()), id, heading.level());
        } else if (block instanceof Block.Paragraph paragraph) {
            return node(NodeType.PARAGRAPH, runs(paragraph.content()), id);
        } else if (block instanceof Block.ListBlock list) {
            return list(list);
        } else if (block instanceof Block.Quote quote) {
            return node(NodeType.BLOCKQUOTE, nodes(quote.content()), id);
        } else if (block instanceof Block.Footnote note) {
            return node(NodeType.FOOTNOTE, nodes(note.content()), id, note.label());
        } else if (block instanceof Block.Table table) {
            return node(NodeType.TABLE, rows(table), id);
        }
        return node(NodeType.HORIZONTAL_RULE, Fragment.EMPTY, id);
    }

    private static Node node(NodeType type, Fragment content, Object... values) {
        return new Node(type, content, List.of(), values);
    }

    private static Node list(Block.ListBlock list) {
        ListStyle style = list.style();
        var items = new ArrayList<Node>(list.items().size());
        for (Block.ListItem item : list.items()) {
            items.add(node(NodeType.LIST_ITEM, nodes(item.content()), item.id(), item.label()));
        }
        return style.isBulleted()
                ? node(
                        NodeType.BULLET_LIST,
                        Fragment.of(items),
                        list.id(),
                        style.opening(),
                        list.apart())
                : node(
                        NodeType.ORDERED_LIST,
                        Fragment.of(items),
                        list.id(),
                        list.start(),
                        style.kind().name().toLowerCase(Locale.ROOT),
                        style.opening(),
                        style.closing(),
                        list.apart());
    }

    private static Fragment rows(Block.Table table) {
        var rows = new ArrayList<Node>(table.rows().size());
        for (Block.TableRow row : table.rows()) {
            var cells = new ArrayList<Node>(row.cells().size());
            for (Block.TableCell cell : row.cells()) {
                Node paragraph = node(NodeType.PARAGRAPH, runs(cell.content()), (Object) null);
                cells.add(
                        node(
                                cell.header() ? NodeType.TABLE_HEADER : NodeType.TABLE_CELL,
                                Fragment.of(paragraph)));
            }
            rows.add(node(NodeType.TABLE_ROW, Fragment.of(cells)));
        }
        return Fragment.of(rows);
    }

    static Fragment runs(List<Inline> inlines) {
        var nodes = new ArrayList<Node>();
        for (Inline run : inlines) {
            List<Mark> marks = List.copyOf(run.marks());
            String text = run.text();
            int from = 0;
            while (from < text.length()) {
                int end = text.indexOf('\n', from);
                int to = end < 0 ? text.length() : end;
                if (to > from) {
                    Fragment.add(nodes, Node.text(text.substring(from, to), marks));
                }
                if (end >= 0) {
                    nodes.add(new Node(NodeType.HARD_BREAK, Fragment.EMPTY, marks));
                }
                from = to + 1;
            }
        }
        return Fragment.of(nodes);
    }

    private static List<Block> blocks(Node parent, int depth) {
        Limits.checkDepth(depth);
        var blocks = new ArrayList<Block>(parent.content().count());
        for (int i = 0; i < parent.content().count(); i++) {
            blocks.add(block(parent.content().node(i), depth));
        }
        return blocks;
    }

    private static Block block(Node node, int depth) {
        return switch (node.type()) {
            case HEADING ->
                    new Block.Heading(
                            node.id(), (Integer) node.value("level"), RunTree.inlines(node));
            case PARAGRAPH -> new Block.Paragraph(node.id(), RunTree.inlines(node));
            case BULLET_LIST, ORDERED_LIST ->
                    new Block.ListBlock(
                            node.id(),
                            style(node),
                            node.type() == NodeType.BULLET_LIST ? 1 : (Integer) node.value("order"),
                            (Boolean) node.value("apart"),
                            items(node, depth));
            case BLOCKQUOTE -> new Block.Quote(node.id(), blocks(node, depth + 1));
            case FOOTNOTE ->
                    new Block.Footnote(
                            node.id(), (String) node.value("label"), blocks(node, depth + 1));
            case TABLE -> new Block.Table(node.id(), rows(node));
            case HORIZONTAL_RULE -> new Block.Rule(node.id());
            default -> throw misplaced(node);
        };
    }

    private static ListStyle style(Node list) {
        if (list.type() == NodeType.BULLET_LIST) {
            return ListStyle.bulleted((String) list.value("bullet"));
        }
        String name = (String) list.value("kind");
        String opening = (String) list.value("opening");
        String closing = (String) list.value("closing");
        ListStyle.Kind kind;
        try {
            kind = ListStyle.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TextFormatException("text.bad-list-style", name);
        }
        if (kind == ListStyle.Kind.BULLET) {
            throw new TextFormatException("text.bad-list-style", "bullet");
        }
        // Attributes change one at a time, so "(1." may stand for a moment before "(1)".
        return new ListStyle(
                kind, opening, opening.equals("(") && closing.equals(".") ? ")" : closing);
    }

    private static List<Block.ListItem> items(Node list, int depth) {
        var items = new ArrayList<Block.ListItem>();
        for (int i = 0; i < list.content().count(); i++) {
            Node item = expect(list.content().node(i), NodeType.LIST_ITEM);
            items.add(
                    new Block.ListItem(
                            item.id(), (String) item.value("label"), blocks(item, depth + 1)));
        }
        return items;
    }

    private static List<Block.TableRow> rows(Node table) {
        var rows = new ArrayList<Block.TableRow>();
        for (int r = 0; r < table.content().count(); r++) {
            Node row = expect(table.content().node(r), NodeType.TABLE_ROW);
            var cells = new ArrayList<Block.TableCell>();
            for (int c = 0; c < row.content().count(); c++) {
                Node cell = row.content().node(c);
                boolean header = cell.type() == NodeType.TABLE_HEADER;
                cells.add(RunTree.cell(header, header ? cell : expect(cell, NodeType.TABLE_CELL)));
            }
            rows.add(new Block.TableRow(cells));
        }
        return rows;
    }

    static Node expect(Node node, NodeType type) {
        if (node.type() != type) {
            throw misplaced(node);
        }
        return node;
    }

    static TextFormatException misplaced(Node node) {
        return new TextFormatException("text.unknown-type", node.type().json());
    }
}
