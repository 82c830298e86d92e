package org.plenary.text;

import java.util.ArrayList;
import java.util.List;

/** Walks a text in reading order and counts its paragraphs. */
final class Leaves {
    private final List<NumberedBlock> leaves = new ArrayList<>();
    private int number;

    static List<NumberedBlock> of(Text text) {
        var reading = new Leaves();
        for (Block block : text.blocks()) {
            reading.walk(block, 0, "", null);
        }
        return List.copyOf(reading.leaves);
    }

    private void walk(Block block, int depth, String marker, NumberedBlock.Kind inside) {
        if (block instanceof Block.Heading heading) {
            leaf(
                    heading.id(),
                    NumberedBlock.Kind.HEADING,
                    heading.level(),
                    depth,
                    marker,
                    0,
                    heading.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph, depth, marker, inside);
        } else if (block instanceof Block.ListBlock list) {
            list(list, depth, inside, marker);
        } else if (block instanceof Block.Quote quote) {
            inner(
                    quote.content(),
                    depth,
                    marker,
                    inside == null ? NumberedBlock.Kind.QUOTE : inside);
        } else if (block instanceof Block.Footnote note) {
            inner(note.content(), depth, note.label(), NumberedBlock.Kind.FOOTNOTE);
        } else if (block instanceof Block.Table table) {
            leaf(table.id(), NumberedBlock.Kind.TABLE, 0, depth, marker, 0, cells(table));
        } else if (block instanceof Block.Rule rule) {
            leaf(rule.id(), NumberedBlock.Kind.RULE, 0, depth, marker, 0, List.of());
        }
    }

    private void paragraph(
            Block.Paragraph paragraph, int depth, String marker, NumberedBlock.Kind inside) {
        boolean counted = inside == null && (depth == 0 || depth == 1 && !marker.isEmpty());
        var kind =
                inside != null
                        ? inside
                        : marker.isEmpty()
                                ? NumberedBlock.Kind.PARAGRAPH
                                : NumberedBlock.Kind.LIST_ITEM;
        leaf(paragraph.id(), kind, 0, depth, marker, counted ? ++number : 0, paragraph.content());
    }

    private void list(Block.ListBlock list, int depth, NumberedBlock.Kind inside, String outer) {
        var numbers = list.numbers();
        for (int i = 0; i < list.items().size(); i++) {
            String marker = list.style().marker(numbers.get(i));
            // "1. (a) ..." on one line: the first leaf shows both.
            inner(
                    list.items().get(i).content(),
                    depth + 1,
                    i == 0 && !outer.isEmpty() ? outer + " " + marker : marker,
                    inside);
        }
    }

    private void inner(List<Block> blocks, int depth, String marker, NumberedBlock.Kind inside) {
        String first = marker;
        for (Block block : blocks) {
            walk(block, depth, first, inside);
            first = "";
        }
    }

    private static List<Inline> cells(Block.Table table) {
        var out = new ArrayList<Inline>();
        for (int r = 0; r < table.rows().size(); r++) {
            if (r > 0) {
                out.add(Inline.of("\n"));
            }
            var cells = table.rows().get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                if (c > 0) {
                    out.add(Inline.of("\t"));
                }
                out.addAll(cells.get(c).content());
            }
        }
        return out;
    }

    private void leaf(
            String id,
            NumberedBlock.Kind kind,
            int level,
            int depth,
            String marker,
            int number,
            List<Inline> inlines) {
        leaves.add(new NumberedBlock(id, kind, level, depth, marker, number, inlines));
    }
}
