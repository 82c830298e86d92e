package org.plenary.statements.history;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.statements.ParagraphLabels;
import org.plenary.statements.Version;
import org.plenary.text.Block;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.ComparisonHtml;
import org.plenary.text.format.Html;

/**
 * One paragraph through all versions of a text.
 *
 * @param label its number in the newest version, or in the last that had it; may be empty
 * @param gone whether the newest version has it no more
 * @param words as it reads now, or read last
 * @param stages what happened to it, newest first
 */
@TemplateData
public record ParagraphLife(String label, boolean gone, RawString words, List<Stage> stages) {
    /**
     * What a version did to it.
     *
     * @param kind first, changed, renumbered or gone
     * @param label its number in that version, may be empty
     * @param words with what was added and removed marked, where it changed
     */
    @TemplateData
    public record Stage(
            int number, String version, Instant at, String kind, String label, RawString words) {}

    private record Seen(NumberedBlock block, String label) {}

    /** The life of the paragraph of this id, if a version ever had it. */
    static Optional<ParagraphLife> of(List<Version> oldestFirst, String id) {
        List<Stage> stages = new ArrayList<>();
        Seen before = null;
        Seen last = null;
        for (Version version : oldestFirst) {
            Seen now = in(version.text(), id);
            stage(version, before, now).ifPresent(stage -> stages.add(0, stage));
            before = now;
            last = now == null ? last : now;
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ParagraphLife(
                        last.label(),
                        before == null,
                        new RawString(Html.inline(last.block().inlines())),
                        List.copyOf(stages)));
    }

    private static Optional<Stage> stage(Version version, Seen before, Seen now) {
        if (before == null && now == null) {
            return Optional.empty();
        }
        if (before == null) {
            return Optional.of(
                    stage(version, "first", now.label(), Html.inline(now.block().inlines())));
        }
        if (now == null) {
            return Optional.of(stage(version, "gone", before.label(), ""));
        }
        if (!before.block().inlines().equals(now.block().inlines())) {
            return Optional.of(stage(version, "changed", now.label(), changes(before, now)));
        }
        return before.label().equals(now.label())
                ? Optional.empty()
                : Optional.of(stage(version, "renumbered", now.label(), ""));
    }

    private static Stage stage(Version version, String kind, String label, String words) {
        return new Stage(
                version.number(),
                version.label(),
                version.savedAt(),
                kind,
                label,
                new RawString(words));
    }

    private static String changes(Seen before, Seen now) {
        var comparison = Comparison.between(alone(before.block()), alone(now.block()));
        return ComparisonHtml.together(comparison.changes().get(0));
    }

    private static Text alone(NumberedBlock block) {
        return Text.of(List.of(new Block.Paragraph("p", block.inlines())));
    }

    private static Seen in(Text text, String id) {
        List<NumberedBlock> leaves = text.numbered();
        return leaves.stream()
                .filter(leaf -> leaf.id().equals(id))
                .findFirst()
                .map(leaf -> new Seen(leaf, ParagraphLabels.byId(leaves).getOrDefault(id, "")))
                .orElse(null);
    }
}
