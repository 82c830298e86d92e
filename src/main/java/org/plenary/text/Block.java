package org.plenary.text;

import java.util.List;

/** A part of a text that stands on its own lines and has an identity that survives its words. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.ListBlock,
                Block.Quote,
                Block.Table,
                Block.Footnote,
                Block.Rule {

    /**
     * Short, url-safe, unique in its text; it stays when the words change. Null or "" asks the text
     * for a new one.
     */
    String id();

    /** A heading of level 1 to 3. */
    record Heading(String id, int level, List<Inline> content) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new TextFormatException("text.bad-heading-level", level);
            }
            content = Inlines.joined(content);
        }
    }

    /** A paragraph. */
    record Paragraph(String id, List<Inline> content) implements Block {
        public Paragraph {
            content = Inlines.joined(content);
        }

        public static Paragraph of(String id, String text) {
            return new Paragraph(id, List.of(Inline.of(text)));
        }
    }

    /**
     * A list.
     *
     * @param start the number of the first item; 1 where nothing counts
     * @param apart begins anew even directly after a list of the same style
     */
    record ListBlock(String id, ListStyle style, int start, boolean apart, List<ListItem> items)
            implements Block {
        public ListBlock {
            items = List.copyOf(items);
            if (start < 0 || start > 999_999_999) {
                throw new TextFormatException("text.bad-list-start", start);
            }
            start = style.isBulleted() ? 1 : start;
        }

        public ListBlock(String id, ListStyle style, int start, List<ListItem> items) {
            this(id, style, start, false, items);
        }

        /**
         * The items' numbers as shown, without delimiters: counted on from the start or from an
         * item's own label.
         */
        public List<String> numbers() {
            var numbers = new java.util.ArrayList<String>(items.size());
            int next = start;
            for (ListItem item : items) {
                if (item.label() == null || style.isBulleted()) {
                    numbers.add(style.number(next++));
                } else {
                    numbers.add(item.label());
                    int value = style.value(item.label());
                    next = value < 0 ? next + 1 : value + 1;
                }
            }
            return numbers;
        }
    }

    /**
     * An item of a list.
     *
     * @param label its own number where it does not simply count on, such as "48 bis"; else null
     */
    record ListItem(String id, String label, List<Block> content) {
        public ListItem {
            if (label != null && !ListStyle.isLabel(label)) {
                throw new TextFormatException("text.bad-list-label", label);
            }
            content = List.copyOf(content);
        }

        public ListItem(String id, List<Block> content) {
            this(id, null, content);
        }
    }

    /** Quoted blocks. */
    record Quote(String id, List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** A table. */
    record Table(String id, List<TableRow> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table. */
    record TableRow(List<TableCell> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    /** A cell of a table. */
    record TableCell(boolean header, List<Inline> content) {
        public TableCell {
            content = Inlines.joined(content);
        }
    }

    /** The words of a footnote, standing where they were written; runs refer to it by its label. */
    record Footnote(String id, String label, List<Block> content) implements Block {
        public Footnote {
            if (!Mark.FootnoteRef.isLabel(label)) {
                throw new TextFormatException("text.bad-footnote-label", label);
            }
            content = List.copyOf(content);
        }
    }

    /** A line across the page. */
    record Rule(String id) implements Block {}
}
