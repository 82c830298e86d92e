package org.plenary.statements;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.text.NumberedBlock;
import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.ComparisonHtml;
import org.plenary.text.diff.FormChange;
import org.plenary.text.diff.Summary;

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
     * @param kind same, changed, added, removed, moved, moved-away, split, joined
     * @param label its paragraph number in the newer text, or in the older for what is gone; may be
     *     empty
     * @param labelBefore the same in the older text
     * @param marker what stands before its words besides the label, such as "(a)"
     * @param reshaped its list, level, kind or numbering changed
     * @param table its words are a table's rows and cells
     * @param continues it is a further part of the same block as the row before
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
            boolean reshaped,
            boolean table,
            boolean continues,
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
                    reshaped,
                    table,
                    continues,
                    before,
                    after,
                    together,
                    anchorOfNext);
        }

        /** What holds its words: a table cannot stand in a paragraph. */
        public String element() {
            return table ? "div" : "p";
        }

        /** Whether it is a further part of a block that was split. */
        public boolean further() {
            return kind.equals("split") && continues;
        }

        /** Whether the block is the same on both sides. */
        public boolean same() {
            return kind.equals("same");
        }
    }

    public static ComparisonView of(Comparison comparison) {
        ParagraphLabels labels =
                ParagraphLabels.of(comparison.changes().stream().map(BlockChange::shown).toList());
        List<Row> rows = new ArrayList<>();
        BlockChange previous = null;
        for (BlockChange change : comparison.changes()) {
            rows.add(row(change, labels, change.continuesLeafOf(previous)));
            previous = change;
        }
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

    /** Of several parts of one leaf only the first shows the leaf's number. */
    private static Row row(BlockChange change, ParagraphLabels labels, boolean continues) {
        NumberedBlock before = change.before();
        boolean gone =
                change.kind() == BlockChange.Kind.MOVED_AWAY
                        || change.kind() == BlockChange.Kind.REMOVED;
        NumberedBlock shown = change.shown();
        boolean numbered = !(continues && change.kind() == BlockChange.Kind.JOINED);
        boolean numberedBefore =
                before != null && !(continues && change.kind() == BlockChange.Kind.SPLIT);
        return new Row(
                gone || !numbered ? "was-" + before.id() : "p-" + shown.id(),
                change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                numbered ? labels.of(shown) : "",
                before == null ? "" : labels.of(before),
                numbered ? labels.markerOf(shown) : "",
                numberedBefore ? labels.markerOf(before) : "",
                shown.level(),
                shown.depth(),
                change.formOnly(),
                change.form().stream().anyMatch(form -> form != FormChange.MARKS),
                !change.rows().isEmpty(),
                continues,
                new RawString(ComparisonHtml.before(change)),
                new RawString(ComparisonHtml.after(change)),
                new RawString(ComparisonHtml.together(change)),
                "");
    }
}
