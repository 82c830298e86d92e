package org.plenary.statements;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.text.NumberedBlock;
import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Summary;
import org.plenary.text.diff.WordChange;
import org.plenary.text.format.Html;

/**
 * A comparison as the page shows it: changed blocks one by one, runs of unchanged blocks folded.
 *
 * @param first anchor of the first change, empty if there is none
 */
@TemplateData
public record ComparisonView(Summary summary, List<Part> parts, String first) {

    /** Either one changed block or a run of unchanged ones. */
    @TemplateData
    public record Part(boolean folded, List<Row> rows) {
        /** The only block of a part that is not folded. */
        public Row row() {
            return rows.get(0);
        }

        /** The first label in the run, empty if none has one. */
        public String firstLabel() {
            return labels().findFirst().orElse("");
        }

        /** The last label in the run, empty if none has one. */
        public String lastLabel() {
            return labels().reduce((a, b) -> b).orElse("");
        }

        private Stream<String> labels() {
            return rows.stream().map(Row::label).filter(label -> !label.isEmpty());
        }
    }

    /**
     * A block.
     *
     * @param anchor what its address ends in
     * @param kind same, changed, added, removed, moved, moved-away
     * @param label its paragraph number in the newer text, or in the older for what is gone; may be
     *     empty
     * @param labelBefore the same in the older text
     * @param marker what stands before its words besides the label, such as "(a)"
     * @param before its words in the older text with what was removed marked; empty if it was not
     *     there
     * @param after its words in the newer text with what was added marked; empty if it is gone
     * @param together both in one
     * @param next anchor of the next change, empty after the last
     */
    @TemplateData
    public record Row(
            String anchor,
            String kind,
            String label,
            String labelBefore,
            String marker,
            String markerBefore,
            int level,
            int depth,
            boolean formOnly,
            RawString before,
            RawString after,
            RawString together,
            String next) {
        Row leadingTo(String anchorOfNext) {
            return new Row(
                    anchor,
                    kind,
                    label,
                    labelBefore,
                    marker,
                    markerBefore,
                    level,
                    depth,
                    formOnly,
                    before,
                    after,
                    together,
                    anchorOfNext);
        }

        /** Whether the block is the same on both sides. */
        public boolean same() {
            return kind.equals("same");
        }
    }

    static ComparisonView of(Comparison comparison) {
        Labels labels = Labels.of(comparison);
        List<Row> rows =
                new ArrayList<>(
                        comparison.changes().stream().map(change -> row(change, labels)).toList());
        String next = "";
        for (int i = rows.size() - 1; i >= 0; i--) {
            rows.set(i, rows.get(i).leadingTo(next));
            if (!rows.get(i).same()) {
                next = rows.get(i).anchor();
            }
        }
        return new ComparisonView(comparison.summary(), fold(rows), next);
    }

    private static List<Part> fold(List<Row> rows) {
        List<Part> parts = new ArrayList<>();
        List<Row> same = new ArrayList<>();
        for (Row row : rows) {
            if (row.same()) {
                same.add(row);
                continue;
            }
            close(same, parts);
            parts.add(new Part(false, List.of(row)));
        }
        close(same, parts);
        return parts;
    }

    private static void close(List<Row> same, List<Part> parts) {
        if (!same.isEmpty()) {
            parts.add(new Part(true, List.copyOf(same)));
            same.clear();
        }
    }

    private static Row row(BlockChange change, Labels labels) {
        NumberedBlock before = change.before();
        NumberedBlock after = change.after();
        boolean movedAway = change.kind() == BlockChange.Kind.MOVED_AWAY;
        boolean gone = movedAway || change.kind() == BlockChange.Kind.REMOVED;
        NumberedBlock shown = gone ? before : after;
        return new Row(
                (gone ? "was-" : "p-") + shown.id(),
                change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                labels.of(shown),
                before == null ? "" : labels.of(before),
                labels.markerOf(shown),
                before == null ? "" : labels.markerOf(before),
                shown.level(),
                shown.depth(),
                change.formOnly(),
                // What moved away is still in the text: it is shown, but not struck.
                movedAway
                        ? new RawString(Html.inline(before.inlines()))
                        : html(change.words(), true, false),
                html(change.words(), false, true),
                html(change.words(), true, true),
                "");
    }

    /**
     * How paragraphs are called: a text that numbers its own is cited by its numbers, any other by
     * ours.
     *
     * @param own whether the text numbers its paragraphs itself
     */
    private record Labels(boolean own) {
        private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+.*");

        static Labels of(Comparison comparison) {
            return new Labels(
                    comparison.changes().stream()
                            .map(BlockChange::shown)
                            .anyMatch(Labels::isNumbered));
        }

        private static boolean isNumbered(NumberedBlock block) {
            return block.depth() == 1 && NUMBER.matcher(block.marker()).matches();
        }

        String of(NumberedBlock block) {
            if (own) {
                return isNumbered(block) ? block.marker().replaceFirst("[.)]$", "") : "";
            }
            return block.number() > 0 ? String.valueOf(block.number()) : "";
        }

        String markerOf(NumberedBlock block) {
            return own && isNumbered(block) ? "" : block.marker();
        }
    }

    private static RawString html(List<WordChange> words, boolean removed, boolean added) {
        StringBuilder html = new StringBuilder();
        WordChange.Kind last = WordChange.Kind.SAME;
        for (WordChange word : words) {
            switch (word.kind()) {
                case SAME -> html.append(word.html());
                case REMOVED -> {
                    if (removed) {
                        html.append("<del>").append(word.html()).append("</del>");
                    }
                }
                case ADDED -> {
                    if (added) {
                        // Removed and added words stand apart even where no space belongs to
                        // either.
                        boolean touching = removed && last == WordChange.Kind.REMOVED;
                        html.append(touching ? " <ins>" : "<ins>")
                                .append(word.html())
                                .append("</ins>");
                    }
                }
            }
            last = word.kind();
        }
        return new RawString(html.toString());
    }
}
