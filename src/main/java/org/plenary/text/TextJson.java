package org.plenary.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * ProseMirror's document JSON. Nodes: heading, paragraph, bullet_list, ordered_list, list_item,
 * blockquote, table, table_row, table_header, table_cell, footnote, horizontal_rule, text,
 * hard_break. Marks: link, strong, em, footnote_ref.
 */
final class TextJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextJson() {}

    static Text read(String json) {
        Limits.checkInput(json);
        JsonNode doc;
        try {
            doc = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new TextFormatException("text.not-json");
        }
        if (doc == null || !doc.path("type").asText("").equals("doc")) {
            throw new TextFormatException("text.not-a-document");
        }
        return Text.of(blocks(doc, 0));
    }

    static String write(Text text) {
        ObjectNode doc = JSON.createObjectNode().put("type", "doc");
        doc.set("content", array(text.blocks()));
        return doc.toString();
    }

    private static List<Block> blocks(JsonNode parent, int depth) {
        Limits.checkDepth(depth);
        var out = new ArrayList<Block>();
        for (JsonNode node : parent.path("content")) {
            out.add(block(node, depth));
        }
        return out;
    }

    private static Block block(JsonNode node, int depth) {
        JsonNode attrs = node.path("attrs");
        String id = attrs.path("id").isTextual() ? attrs.path("id").asText() : null;
        String type = node.path("type").asText("");
        return switch (type) {
            case "heading" -> new Block.Heading(id, attrs.path("level").asInt(1), inlines(node));
            case "paragraph" -> new Block.Paragraph(id, inlines(node));
            case "bullet_list" ->
                    new Block.ListBlock(
                            id,
                            ListStyle.bulleted(attrs.path("bullet").asText("-")),
                            1,
                            attrs.path("apart").asBoolean(),
                            items(node, depth));
            case "ordered_list" ->
                    new Block.ListBlock(
                            id,
                            style(attrs),
                            attrs.path("order").asInt(1),
                            attrs.path("apart").asBoolean(),
                            items(node, depth));
            case "blockquote" -> new Block.Quote(id, blocks(node, depth + 1));
            case "footnote" ->
                    new Block.Footnote(id, attrs.path("label").asText(""), blocks(node, depth + 1));
            case "table" -> new Block.Table(id, rows(node));
            case "horizontal_rule" -> new Block.Rule(id);
            default -> throw new TextFormatException("text.unknown-type", type);
        };
    }

    private static ListStyle style(JsonNode attrs) {
        ListStyle.Kind kind;
        try {
            kind =
                    ListStyle.Kind.valueOf(
                            attrs.path("kind").asText("decimal").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TextFormatException("text.bad-list-style", attrs.path("kind").asText());
        }
        if (kind == ListStyle.Kind.BULLET) {
            throw new TextFormatException("text.bad-list-style", "bullet");
        }
        return new ListStyle(
                kind, attrs.path("opening").asText(""), attrs.path("closing").asText("."));
    }

    private static List<Block.ListItem> items(JsonNode list, int depth) {
        var items = new ArrayList<Block.ListItem>();
        for (JsonNode node : list.path("content")) {
            expect(node, "list_item");
            JsonNode attrs = node.path("attrs");
            items.add(
                    new Block.ListItem(
                            attrs.path("id").isTextual() ? attrs.path("id").asText() : null,
                            attrs.path("label").isTextual() ? attrs.path("label").asText() : null,
                            blocks(node, depth + 1)));
        }
        return items;
    }

    private static List<Block.TableRow> rows(JsonNode table) {
        var rows = new ArrayList<Block.TableRow>();
        for (JsonNode row : table.path("content")) {
            expect(row, "table_row");
            var cells = new ArrayList<Block.TableCell>();
            for (JsonNode cell : row.path("content")) {
                boolean header = cell.path("type").asText("").equals("table_header");
                if (!header) {
                    expect(cell, "table_cell");
                }
                var words = new ArrayList<Inline>();
                for (JsonNode paragraph : cell.path("content")) {
                    expect(paragraph, "paragraph");
                    if (!words.isEmpty()) {
                        words.add(Inline.of("\n"));
                    }
                    words.addAll(inlines(paragraph));
                }
                cells.add(new Block.TableCell(header, words));
            }
            rows.add(new Block.TableRow(cells));
        }
        return rows;
    }

    private static void expect(JsonNode node, String type) {
        if (!node.path("type").asText("").equals(type)) {
            throw new TextFormatException("text.unknown-type", node.path("type").asText(""));
        }
    }

    private static List<Inline> inlines(JsonNode parent) {
        var out = new ArrayList<Inline>();
        for (JsonNode node : parent.path("content")) {
            switch (node.path("type").asText("")) {
                case "text" -> out.add(new Inline(node.path("text").asText(""), marks(node)));
                case "hard_break" -> out.add(new Inline("\n", marks(node)));
                default ->
                        throw new TextFormatException(
                                "text.unknown-type", node.path("type").asText(""));
            }
        }
        return out;
    }

    private static Set<Mark> marks(JsonNode node) {
        var marks = new LinkedHashSet<Mark>();
        for (JsonNode mark : node.path("marks")) {
            JsonNode attrs = mark.path("attrs");
            String type = mark.path("type").asText("");
            switch (type) {
                case "strong" -> marks.add(Mark.STRONG);
                case "em" -> marks.add(Mark.EMPHASIS);
                case "link" ->
                        marks.add(
                                new Mark.Link(
                                        attrs.path("href").asText(""),
                                        attrs.path("label").isTextual()
                                                ? attrs.path("label").asText()
                                                : null));
                case "footnote_ref" ->
                        marks.add(new Mark.FootnoteRef(attrs.path("label").asText("")));
                default -> throw new TextFormatException("text.unknown-type", type);
            }
        }
        return marks;
    }

    private static ArrayNode array(List<Block> blocks) {
        ArrayNode array = JSON.createArrayNode();
        blocks.forEach(block -> array.add(node(block)));
        return array;
    }

    private static ObjectNode node(Block block) {
        if (block instanceof Block.Heading heading) {
            ObjectNode node = typed("heading", heading.id());
            ((ObjectNode) node.get("attrs")).put("level", heading.level());
            return withWords(node, heading.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            return withWords(typed("paragraph", paragraph.id()), paragraph.content());
        } else if (block instanceof Block.ListBlock list) {
            return list(list);
        } else if (block instanceof Block.Quote quote) {
            ObjectNode node = typed("blockquote", quote.id());
            node.set("content", array(quote.content()));
            return node;
        } else if (block instanceof Block.Footnote note) {
            ObjectNode node = typed("footnote", note.id());
            ((ObjectNode) node.get("attrs")).put("label", note.label());
            node.set("content", array(note.content()));
            return node;
        } else if (block instanceof Block.Table table) {
            return table(table);
        }
        return typed("horizontal_rule", block.id());
    }

    private static ObjectNode list(Block.ListBlock list) {
        ObjectNode node =
                typed(list.style().isBulleted() ? "bullet_list" : "ordered_list", list.id());
        ObjectNode attrs = (ObjectNode) node.get("attrs");
        if (list.style().isBulleted()) {
            attrs.put("bullet", list.style().opening());
        } else {
            attrs.put("order", list.start())
                    .put("kind", list.style().kind().name().toLowerCase(Locale.ROOT))
                    .put("opening", list.style().opening())
                    .put("closing", list.style().closing());
        }
        if (list.apart()) {
            attrs.put("apart", true);
        }
        ArrayNode content = node.putArray("content");
        for (Block.ListItem item : list.items()) {
            ObjectNode child = typed("list_item", item.id());
            if (item.label() != null) {
                ((ObjectNode) child.get("attrs")).put("label", item.label());
            }
            child.set("content", array(item.content()));
            content.add(child);
        }
        return node;
    }

    private static ObjectNode table(Block.Table table) {
        ObjectNode node = typed("table", table.id());
        ArrayNode rows = node.putArray("content");
        for (Block.TableRow row : table.rows()) {
            ArrayNode cells = rows.addObject().put("type", "table_row").putArray("content");
            for (Block.TableCell cell : row.cells()) {
                ObjectNode child =
                        cells.addObject()
                                .put("type", cell.header() ? "table_header" : "table_cell");
                withWords(
                        child.putArray("content").addObject().put("type", "paragraph"),
                        cell.content());
            }
        }
        return node;
    }

    private static ObjectNode typed(String type, String id) {
        ObjectNode node = JSON.createObjectNode().put("type", type);
        node.putObject("attrs").put("id", id);
        return node;
    }

    private static ObjectNode withWords(ObjectNode node, List<Inline> inlines) {
        if (inlines.isEmpty()) {
            return node;
        }
        ArrayNode content = node.putArray("content");
        for (Inline run : inlines) {
            String text = run.text();
            int from = 0;
            while (from <= text.length()) {
                int to = text.indexOf('\n', from);
                int end = to < 0 ? text.length() : to;
                if (end > from) {
                    withMarks(
                            content.addObject()
                                    .put("type", "text")
                                    .put("text", text.substring(from, end)),
                            run);
                }
                if (to < 0) {
                    break;
                }
                withMarks(content.addObject().put("type", "hard_break"), run);
                from = to + 1;
            }
        }
        return node;
    }

    private static void withMarks(ObjectNode node, Inline run) {
        if (run.marks().isEmpty()) {
            return;
        }
        ArrayNode marks = node.putArray("marks");
        for (Mark mark : run.marks()) {
            ObjectNode child = marks.addObject();
            if (mark instanceof Mark.Link link) {
                ObjectNode attrs =
                        child.put("type", "link").putObject("attrs").put("href", link.href());
                if (link.label() != null) {
                    attrs.put("label", link.label());
                }
            } else if (mark instanceof Mark.FootnoteRef ref) {
                child.put("type", "footnote_ref").putObject("attrs").put("label", ref.label());
            } else {
                child.put("type", mark instanceof Mark.Strong ? "strong" : "em");
            }
        }
    }
}
