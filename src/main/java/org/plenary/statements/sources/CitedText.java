package org.plenary.statements.sources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Statement;
import org.plenary.statements.Versions;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** The paragraphs of one version as far as citations are concerned: what can have a source. */
final class CitedText {
    private static final Set<NumberedBlock.Kind> PARAGRAPHS =
            Set.of(
                    NumberedBlock.Kind.PARAGRAPH,
                    NumberedBlock.Kind.LIST_ITEM,
                    NumberedBlock.Kind.QUOTE);

    /**
     * A paragraph, heading or table.
     *
     * @param counts whether a reader would ask where it comes from
     */
    record Leaf(String block, String label, String words, boolean counts) {}

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();

    private CitedText(Text text) {
        ParagraphLabels names = ParagraphLabels.of(text.numbered());
        Map<String, String> labels = ParagraphLabels.byId(text.numbered());
        for (NumberedBlock block : text.numbered()) {
            String words = block.text().strip();
            if (!words.isEmpty()) {
                String label = labels.getOrDefault(block.id(), "");
                leaves.put(
                        block.id(),
                        new Leaf(
                                block.id(),
                                label.isEmpty() ? names.markerOf(block) : label,
                                words,
                                PARAGRAPHS.contains(block.kind())));
            }
        }
    }

    /** A version's paragraphs, none if there is no such version. */
    static CitedText of(Versions versions, Statement statement, int number) {
        return new CitedText(
                versions.of(statement, number)
                        .map(version -> version.text())
                        .orElseGet(() -> Text.of(java.util.List.of())));
    }

    /** In reading order. */
    Iterable<Leaf> leaves() {
        return leaves.values();
    }

    Optional<Leaf> leaf(String block) {
        return Optional.ofNullable(leaves.get(block));
    }
}
