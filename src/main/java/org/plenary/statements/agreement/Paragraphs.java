package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.shared.web.Option;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Version;
import org.plenary.text.NumberedBlock;

/** The paragraphs of a version as people name them: "12", and how it begins. */
final class Paragraphs {
    private static final int BEGINNING = 90;

    private final Map<String, Named> byBlock = new LinkedHashMap<>();
    private final String page;

    /**
     * One paragraph.
     *
     * @param label "12" or "(a)", may be empty
     * @param beginning its first words
     * @param href its page
     */
    @TemplateData
    public record Named(String block, String label, String beginning, String href) {
        /** The number and the first words in one line. */
        public String line() {
            return label.isEmpty() ? beginning : label + "  " + beginning;
        }
    }

    private Paragraphs(String page) {
        this.page = page;
    }

    /** All paragraphs of a version in reading order. */
    static Paragraphs of(Version version) {
        var all = new Paragraphs(version.statement().href() + "/paragraphs/");
        List<NumberedBlock> leaves = version.text().numbered();
        Map<String, String> labels = ParagraphLabels.byId(leaves);
        for (NumberedBlock leaf : leaves) {
            String words = leaf.text().strip();
            if (!words.isEmpty()) {
                String label = labels.getOrDefault(leaf.id(), "");
                all.byBlock.put(
                        leaf.id(),
                        all.named(leaf.id(), label.isEmpty() ? leaf.marker() : label, words));
            }
        }
        return all;
    }

    private Named named(String block, String label, String words) {
        int end = words.codePointCount(0, words.length());
        String beginning =
                end <= BEGINNING
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, BEGINNING)) + "…";
        return new Named(block, label, beginning.replaceAll("\\s+", " "), page + block);
    }

    /** Their ids. */
    Set<String> ids() {
        return byBlock.keySet();
    }

    /** These of them, in reading order. */
    List<Named> named(Collection<String> blocks) {
        return byBlock.values().stream().filter(p -> blocks.contains(p.block())).toList();
    }

    /** A choice of all of them. */
    List<Option> options(Collection<String> chosen) {
        List<Option> options = new ArrayList<>();
        byBlock.values()
                .forEach(
                        p ->
                                options.add(
                                        Option.of(
                                                p.block(), p.line(), chosen.contains(p.block()))));
        return options;
    }
}
