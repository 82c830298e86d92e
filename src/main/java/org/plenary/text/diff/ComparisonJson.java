package org.plenary.text.diff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
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
                .put("paragraphsTotal", s.paragraphsTotal());
        ArrayNode changes = root.putArray("changes");
        for (BlockChange change : comparison.changes()) {
            ObjectNode node = changes.addObject().put("kind", name(change.kind()));
            if (change.formOnly()) {
                node.put("formOnly", true);
            }
            block(node, "before", change.before());
            block(node, "after", change.after());
            ArrayNode words = node.putArray("words");
            for (WordChange word : change.words()) {
                words.addObject().put("kind", name(word.kind())).put("text", word.text());
            }
        }
        return root.toString();
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
