package org.plenary.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.text.NumberedBlock;
import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Summary;

/**
 * A comparison of two versions in the API.
 *
 * @param algorithm the version of the comparing algorithm
 */
@Schema(name = "Comparison")
public record ComparisonJson(
        SideJson from, SideJson to, int algorithm, Summary summary, List<BlockJson> blocks) {

    /** One of the two versions. */
    @Schema(name = "ComparedVersion")
    public record SideJson(int number, String label, String sha256) {}

    /**
     * A block of either text.
     *
     * @param kind same, changed, added, removed, moved, moved-away; split or joined for each of
     *     several blocks that were one, or became one
     * @param before absent where the block is new
     * @param after absent where the block is gone
     * @param form what changed besides the words: kind, level, depth, numbering, marks
     * @param words runs of words, kinds same, added, removed, formatted (other marks); empty for an
     *     unchanged block
     */
    @Schema(name = "BlockChange")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record BlockJson(
            String kind,
            TextJson before,
            TextJson after,
            List<String> form,
            List<WordsJson> words) {}

    /**
     * A block's words on one side.
     *
     * @param number the paragraph number shown, 0 for none
     */
    @Schema(name = "ComparedBlock")
    public record TextJson(String id, String type, int number, String marker, String text) {}

    /** A run of words. */
    @Schema(name = "WordChange")
    public record WordsJson(String kind, String text) {}

    static ComparisonJson of(Version from, Version to, Comparison comparison) {
        return new ComparisonJson(
                side(from),
                side(to),
                Comparison.ALGORITHM,
                comparison.summary(),
                comparison.changes().stream().map(ComparisonJson::block).toList());
    }

    private static SideJson side(Version version) {
        return new SideJson(version.number(), version.label(), version.sha256());
    }

    private static BlockJson block(BlockChange change) {
        List<WordsJson> words =
                change.kind() == BlockChange.Kind.SAME
                        ? List.of()
                        : change.words().stream()
                                .map(w -> new WordsJson(name(w.kind()), w.text()))
                                .toList();
        return new BlockJson(
                name(change.kind()),
                text(change.before()),
                text(change.after()),
                change.form().stream().sorted().map(ComparisonJson::name).toList(),
                words);
    }

    private static TextJson text(NumberedBlock block) {
        return block == null
                ? null
                : new TextJson(
                        block.id(),
                        name(block.kind()),
                        block.number(),
                        block.marker(),
                        block.text());
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
