package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Characters;
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
    public static final int ALGORITHM = 1;

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

    /** The way back. */
    public Comparison reversed() {
        return new Comparison(to, from);
    }

    /** The comparison as JSON: algorithm, both hashes, summary and changes. */
    public String toJson() {
        return ComparisonJson.write(this);
    }

    Text from() {
        return from;
    }

    Text to() {
        return to;
    }

    private Summary summarise() {
        int[] words = new int[2];
        int[] kinds = new int[BlockChange.Kind.values().length];
        for (BlockChange change : changes) {
            kinds[change.kind().ordinal()]++;
            if (change.kind() == BlockChange.Kind.MOVED_AWAY) {
                continue;
            }
            for (WordChange word : change.words()) {
                if (word.kind() != WordChange.Kind.SAME) {
                    words[word.kind() == WordChange.Kind.ADDED ? 0 : 1] += words(word.inlines());
                }
            }
        }
        return new Summary(
                words[0],
                words[1],
                kinds[BlockChange.Kind.ADDED.ordinal()],
                kinds[BlockChange.Kind.REMOVED.ordinal()],
                kinds[BlockChange.Kind.CHANGED.ordinal()],
                kinds[BlockChange.Kind.MOVED.ordinal()],
                to.numbered().size());
    }

    private static int words(List<Inline> inlines) {
        return Statistics.words(
                Inlines.text(inlines.stream().filter(run -> !run.isFootnoteRef()).toList()));
    }

    /** Works out the changes of two texts. */
    private static final class Changes {
        private final Tokens tokens = new Tokens();
        private final List<Leaf> from;
        private final List<Leaf> to;
        private final int[] there;
        private final int[] back;
        private final List<int[]> anchors;
        private final List<BlockChange> out = new ArrayList<>();

        Changes(Text before, Text after) {
            this.from = Leaf.of(before, tokens);
            this.to = Leaf.of(after, tokens);
            // Aligned in one direction whichever was asked for, so that the way back pairs the same
            // paragraphs.
            if (order(before, after) <= 0) {
                this.there = Alignment.of(from, to);
                this.back = inverted(there, to.size());
                this.anchors = Alignment.inOrder(there, from);
            } else {
                this.back = Alignment.of(to, from);
                this.there = inverted(back, from.size());
                this.anchors =
                        Alignment.inOrder(back, to).stream()
                                .map(a -> new int[] {a[1], a[0]})
                                .toList();
            }
        }

        private int order(Text before, Text after) {
            int order = before.canonical().compareTo(after.canonical());
            for (int i = 0; order == 0 && i < Math.min(from.size(), to.size()); i++) {
                // The same words, but with other empty paragraphs or marks on white space.
                order = from.get(i).block().text().compareTo(to.get(i).block().text());
            }
            return order != 0 ? order : Integer.compare(from.size(), to.size());
        }

        List<BlockChange> list() {
            var ends = new ArrayList<>(anchors);
            ends.add(new int[] {from.size(), to.size()});
            int i = 0;
            int j = 0;
            for (int[] anchor : ends) {
                for (; i < anchor[0]; i++) {
                    gone(i);
                }
                for (; j < anchor[1]; j++) {
                    come(j);
                }
                if (i < from.size()) {
                    stayed(from.get(i++).block(), to.get(j++).block());
                }
            }
            return List.copyOf(out);
        }

        private void gone(int i) {
            NumberedBlock before = from.get(i).block();
            boolean moved = there[i] >= 0;
            out.add(
                    new BlockChange(
                            moved ? BlockChange.Kind.MOVED_AWAY : BlockChange.Kind.REMOVED,
                            before,
                            moved ? to.get(there[i]).block() : null,
                            whole(WordChange.Kind.REMOVED, before),
                            false));
        }

        private void come(int j) {
            NumberedBlock after = to.get(j).block();
            if (back[j] < 0) {
                out.add(
                        new BlockChange(
                                BlockChange.Kind.ADDED,
                                null,
                                after,
                                whole(WordChange.Kind.ADDED, after),
                                false));
                return;
            }
            NumberedBlock before = from.get(back[j]).block();
            out.add(
                    new BlockChange(
                            BlockChange.Kind.MOVED,
                            before,
                            after,
                            words(before, after),
                            isFormOnly(before, after)));
        }

        private void stayed(NumberedBlock before, NumberedBlock after) {
            boolean same =
                    before.hasFormOf(after)
                            && Inlines.canonical(before.inlines())
                                    .equals(Inlines.canonical(after.inlines()));
            out.add(
                    new BlockChange(
                            same ? BlockChange.Kind.SAME : BlockChange.Kind.CHANGED,
                            before,
                            after,
                            words(before, after),
                            !same && isFormOnly(before, after)));
        }

        private List<WordChange> words(NumberedBlock before, NumberedBlock after) {
            if (before.text().equals(after.text())) {
                return whole(WordChange.Kind.SAME, after);
            }
            return WordDiff.between(before.inlines(), after.inlines(), tokens);
        }

        private static boolean isFormOnly(NumberedBlock before, NumberedBlock after) {
            return Characters.collapse(before.text()).equals(Characters.collapse(after.text()))
                    && !(before.hasFormOf(after)
                            && Inlines.canonical(before.inlines())
                                    .equals(Inlines.canonical(after.inlines())));
        }

        private static List<WordChange> whole(WordChange.Kind kind, NumberedBlock block) {
            return block.inlines().isEmpty()
                    ? List.of()
                    : List.of(new WordChange(kind, block.inlines()));
        }

        private static int[] inverted(int[] partners, int size) {
            int[] inverse = new int[size];
            java.util.Arrays.fill(inverse, -1);
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] >= 0) {
                    inverse[partners[i]] = i;
                }
            }
            return inverse;
        }
    }
}
