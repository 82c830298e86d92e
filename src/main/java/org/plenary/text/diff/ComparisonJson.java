package org.plenary.text.diff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.plenary.text.Inlines;
import org.plenary.text.NumberedBlock;

/** Writes a comparison as JSON. */
final class ComparisonJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ComparisonJson() {}

    static String write(Comparison comparison) {
        ObjectNode root =
                JSON.createObjectNode()
                        .put("algorithm", Comparison.ALGORITHM)
                        .put("from", comparison.from().sha256())
                        .put("to", comparison.to().sha256());
        Summary s = comparison.summary();
        root.putObject("summary")
                .put("wordsAdded", s.wordsAdded())
                .put("wordsRemoved", s.wordsRemoved())
                .put("paragraphsAdded", s.paragraphsAdded())
                .put("paragraphsRemoved", s.paragraphsRemoved())
                .put("paragraphsChanged", s.paragraphsChanged())
                .put("paragraphsMoved", s.paragraphsMoved())
                .put("paragraphsSplit", s.paragraphsSplit())
                .put("paragraphsJoined", s.paragraphsJoined())
                .put("paragraphsTotal", s.paragraphsTotal());
        ArrayNode changes = root.putArray("changes");
        for (BlockChange change : comparison.changes()) {
            ObjectNode node = changes.addObject().put("kind", name(change.kind()));
            if (!change.form().isEmpty()) {
                ArrayNode form = node.putArray("form");
                change.form().stream().sorted().forEach(f -> form.add(name(f)));
            }
            block(node, "before", change.before());
            block(node, "after", change.after());
            if (change.rows().isEmpty()) {
                words(node.putArray("words"), change.words());
            } else {
                rows(node.putArray("rows"), change.rows());
            }
        }
        return root.toString();
    }

    private static void rows(ArrayNode array, List<RowChange> rows) {
        for (RowChange row : rows) {
            ArrayNode cells = array.addObject().put("kind", name(row.kind())).putArray("cells");
            for (RowChange.CellChange cell : row.cells()) {
                ObjectNode node = cells.addObject().put("kind", name(cell.kind()));
                if (cell.header()) {
                    node.put("header", true);
                }
                words(node.putArray("words"), cell.words());
            }
        }
    }

    /** Stretches whose footnotes were counted anew have a second text, the one before. */
    private static void words(ArrayNode array, List<WordChange> words) {
        for (WordChange word : words) {
            ObjectNode node =
                    array.addObject().put("kind", name(word.kind())).put("text", word.text());
            String before = Inlines.text(word.before());
            if (!word.isWording() && !before.equals(word.text())) {
                node.put("before", before);
            }
        }
    }

    private static void block(ObjectNode parent, String name, NumberedBlock block) {
        if (block == null) {
            return;
        }
        ObjectNode node =
                parent.putObject(name).put("id", block.id()).put("kind", name(block.kind()));
        if (block.level() > 0) {
            node.put("level", block.level());
        }
        if (block.depth() > 0) {
            node.put("depth", block.depth());
        }
        if (!block.marker().isEmpty()) {
            node.put("marker", block.marker());
        }
        if (block.number() > 0) {
            node.put("number", block.number());
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
