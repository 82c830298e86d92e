package org.plenary.text.diff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Statistics;
import org.plenary.text.Text;

/**
 * How two texts differ, as readers should see it: a value, the same for the same two texts, and the
 * same words the other way round with added and removed exchanged.
 */
public final class Comparison {
    /**
     * Raised whenever the same two texts may give another result; a published comparison keeps its
     * own.
     */
    public static final int ALGORITHM = 2;

    private final Text from;
    private final Text to;
    private final List<BlockChange> changes;
    private final Summary summary;

    private Comparison(Text from, Text to) {
        this.from = from;
        this.to = to;
        this.changes = new Changes(from, to).list();
        this.summary = summarise();
    }

    /** Compares, from the older text to the newer. */
    public static Comparison between(Text from, Text to) {
        return new Comparison(from, to);
    }

    /** The figures. */
    public Summary summary() {
        return summary;
    }

    /**
     * Every leaf of both texts in reading order; where some went and some came, those that went
     * stand first.
     */
    public List<BlockChange> changes() {
        return changes;
    }

    /** The comparison as JSON: algorithm, both hashes, summary and changes. */
    public String toJson() {
        return json().write();
    }

    /** What {@link #toJson} writes, as values. */
    public ComparisonJson json() {
        return ComparisonJson.of(this);
    }

    /** The comparison as plain text, for mail and terminals; see {@link ComparisonText}. */
    public String toText() {
        return ComparisonText.write(this);
    }

    Text from() {
        return from;
    }

    Text to() {
        return to;
    }

    private Summary summarise() {
        var words = new EnumMap<WordChange.Kind, Integer>(WordChange.Kind.class);
        var kinds = new EnumMap<BlockChange.Kind, Set<NumberedBlock>>(BlockChange.Kind.class);
        for (BlockChange change : changes) {
            // Of several parts of one paragraph the paragraph counts once.
            NumberedBlock counted =
                    change.kind() == BlockChange.Kind.SPLIT ? change.before() : change.shown();
            kinds.computeIfAbsent(
                            change.kind(), k -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(counted);
            if (change.kind() != BlockChange.Kind.MOVED_AWAY) {
                for (WordChange word : change.words()) {
                    if (word.isWording()) {
                        words.merge(word.kind(), words(word.inlines()), Integer::sum);
                    }
                }
            }
        }
        return new Summary(
                words.getOrDefault(WordChange.Kind.ADDED, 0),
                words.getOrDefault(WordChange.Kind.REMOVED, 0),
                count(kinds, BlockChange.Kind.ADDED),
                count(kinds, BlockChange.Kind.REMOVED),
                count(kinds, BlockChange.Kind.CHANGED),
                count(kinds, BlockChange.Kind.MOVED),
                count(kinds, BlockChange.Kind.SPLIT),
                count(kinds, BlockChange.Kind.JOINED),
                to.numbered().size());
    }

    private static int count(
            Map<BlockChange.Kind, Set<NumberedBlock>> kinds, BlockChange.Kind kind) {
        return kinds.getOrDefault(kind, Set.of()).size();
    }

    private static int words(List<Inline> inlines) {
        return Statistics.words(
                Inlines.text(inlines.stream().filter(run -> !run.isFootnoteRef()).toList()));
    }
}
