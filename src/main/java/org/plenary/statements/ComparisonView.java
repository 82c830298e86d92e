package org.plenary.statements;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.text.NumberedBlock;
import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Summary;
import org.plenary.text.diff.WordChange;

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

        /** The first paragraph number in the run, 0 if none has one. */
        public int firstNumber() {
            return rows.stream().mapToInt(Row::number).filter(n -> n > 0).findFirst().orElse(0);
        }

        /** The last paragraph number in the run, 0 if none has one. */
        public int lastNumber() {
            return rows.stream()
                    .mapToInt(Row::number)
                    .filter(n -> n > 0)
                    .reduce((a, b) -> b)
                    .orElse(0);
        }
    }

    /**
     * A block.
     *
     * @param anchor what its address ends in
     * @param kind same, changed, added, removed, moved, moved-away
     * @param number paragraph number in the newer text, or in the older for what is gone; 0 for
     *     none
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
            int number,
            int numberBefore,
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
                    number,
                    numberBefore,
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
        List<Row> rows =
                new ArrayList<>(comparison.changes().stream().map(ComparisonView::row).toList());
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

    private static Row row(BlockChange change) {
        NumberedBlock before = change.before();
        NumberedBlock after = change.after();
        NumberedBlock shown = after != null ? after : before;
        boolean gone =
                change.kind() == BlockChange.Kind.REMOVED
                        || change.kind() == BlockChange.Kind.MOVED_AWAY;
        return new Row(
                (gone ? "was-" : "p-") + shown.id(),
                change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                shown.number(),
                before == null ? 0 : before.number(),
                shown.marker(),
                before == null ? "" : before.marker(),
                shown.level(),
                shown.depth(),
                change.formOnly(),
                html(change.words(), true, false),
                html(change.words(), false, true),
                html(change.words(), true, true),
                "");
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
