package org.plenary.text.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.plenary.text.Inlines;
import org.plenary.text.NumberedBlock;

/**
 * A comparison as JSON: everything a reader sees, and what it was made of.
 *
 * @param algorithm {@link Comparison#ALGORITHM} at the time
 * @param from SHA-256 of the older text
 * @param to SHA-256 of the newer text
 * @param changes every leaf of both texts in reading order
 */
public record ComparisonJson(
        int algorithm, String from, String to, Summary summary, List<ChangeJson> changes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What became of a leaf.
     *
     * @param kind same, changed, added, removed, moved, moved-away; split or joined for each of
     *     several leaves that were one, or became one
     * @param form what changed besides the words: kind, level, depth, numbering, marks; absent for
     *     nothing
     * @param before absent where the leaf is new
     * @param after absent where it is gone
     * @param words absent where there are rows
     * @param rows of a table
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeJson(
            String kind,
            List<String> form,
            LeafJson before,
            LeafJson after,
            List<WordsJson> words,
            List<RowJson> rows) {}

    /**
     * A leaf of either text; what is not said is zero or empty.
     *
     * @param number the computed number of a paragraph
     * @param marker what stands before its words, such as "(a)"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeafJson(
            String id, String kind, Integer level, Integer depth, String marker, Integer number) {}

    /**
     * A stretch of words.
     *
     * @param kind same, added, removed, formatted (the same with other marks)
     * @param before the words in the older text, where a note in them was only counted anew
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WordsJson(String kind, String text, String before) {}

    /**
     * A row of a table.
     *
     * @param kind same, changed, added or removed
     */
    public record RowJson(String kind, List<CellJson> cells) {}

    /**
     * A cell.
     *
     * @param kind same, changed, added or removed
     * @param header absent if it is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CellJson(String kind, Boolean header, List<WordsJson> words) {}

    static ComparisonJson of(Comparison comparison) {
        return new ComparisonJson(
                Comparison.ALGORITHM,
                comparison.from().sha256(),
                comparison.to().sha256(),
                comparison.summary(),
                comparison.changes().stream().map(ComparisonJson::change).toList());
    }

    /** The same as a string. */
    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChangeJson change(BlockChange change) {
        boolean table = !change.rows().isEmpty();
        return new ChangeJson(
                name(change.kind()),
                change.form().isEmpty()
                        ? null
                        : change.form().stream().sorted().map(ComparisonJson::name).toList(),
                leaf(change.before()),
                leaf(change.after()),
                table ? null : words(change.words()),
                table ? change.rows().stream().map(ComparisonJson::row).toList() : null);
    }

    private static LeafJson leaf(NumberedBlock leaf) {
        return leaf == null
                ? null
                : new LeafJson(
                        leaf.id(),
                        name(leaf.kind()),
                        notZero(leaf.level()),
                        notZero(leaf.depth()),
                        leaf.marker().isEmpty() ? null : leaf.marker(),
                        notZero(leaf.number()));
    }

    private static Integer notZero(int n) {
        return n == 0 ? null : n;
    }

    private static RowJson row(RowChange row) {
        return new RowJson(
                name(row.kind()), row.cells().stream().map(ComparisonJson::cell).toList());
    }

    private static CellJson cell(RowChange.CellChange cell) {
        return new CellJson(name(cell.kind()), cell.header() ? true : null, words(cell.words()));
    }

    private static List<WordsJson> words(List<WordChange> words) {
        return words.stream().map(ComparisonJson::words).toList();
    }

    private static WordsJson words(WordChange word) {
        String before = Inlines.text(word.before());
        boolean differs = !word.isWording() && !before.equals(word.text());
        return new WordsJson(name(word.kind()), word.text(), differs ? before : null);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
