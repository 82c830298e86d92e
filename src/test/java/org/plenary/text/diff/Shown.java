package org.plenary.text.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.plenary.text.Block;
import org.plenary.text.Inlines;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.format.TextFormat;

/** Comparisons as tests write them, and what holds of every one. */
final class Shown {
    private Shown() {}

    static Text read(String markdown) {
        return TextFormat.MARKDOWN.read(markdown).text();
    }

    /** The changes between two texts in Markdown. */
    static List<BlockChange> changes(String before, String after) {
        return Comparison.between(read(before), read(after)).changes();
    }

    /** The words of the only paragraph in two texts. */
    static String words(String before, String after) {
        var changes = changes(before, after);
        assertEquals(1, changes.size(), () -> changes.toString());
        return of(changes.get(0));
    }

    /** The words with what went in {-...-}, what came in {+...+}, other marks in {~...~}. */
    static String of(BlockChange change) {
        return of(change.words());
    }

    static String of(List<WordChange> words) {
        var out = new StringBuilder();
        for (WordChange word : words) {
            out.append(
                    switch (word.kind()) {
                        case SAME -> word.text();
                        case ADDED -> "{+" + word.text() + "+}";
                        case REMOVED -> "{-" + word.text() + "-}";
                        case FORMATTED -> "{~" + word.text() + "~}";
                    });
        }
        return out.toString();
    }

    /** Both texts stand in the comparison, leaf by leaf and character by character. */
    static void givesBack(Text from, Text to) {
        var before = new ArrayList<NumberedBlock>();
        var after = new ArrayList<NumberedBlock>();
        var wordsBefore = new StringBuilder();
        var wordsAfter = new StringBuilder();
        BlockChange previous = null;
        for (BlockChange change : Comparison.between(from, to).changes()) {
            boolean was =
                    change.kind() != BlockChange.Kind.ADDED
                            && change.kind() != BlockChange.Kind.MOVED;
            boolean is =
                    change.kind() != BlockChange.Kind.REMOVED
                            && change.kind() != BlockChange.Kind.MOVED_AWAY;
            boolean continues = change.continuesLeafOf(previous);
            if (was && !(continues && change.kind() == BlockChange.Kind.SPLIT)) {
                before.add(change.before());
                wordsBefore.append('|');
            }
            if (is && !(continues && change.kind() == BlockChange.Kind.JOINED)) {
                after.add(change.after());
                wordsAfter.append('|');
            }
            if (was) {
                wordsBefore.append(side(change, true));
            } else if (change.before() != null) {
                assertEquals(change.before().text(), side(change, true));
            }
            if (is) {
                wordsAfter.append(side(change, false));
            }
            previous = change;
        }
        assertEquals(from.numbered(), before);
        assertEquals(to.numbered(), after);
        assertEquals(words(from), wordsBefore.toString());
        assertEquals(words(to), wordsAfter.toString());
    }

    private static String words(Text text) {
        return text.numbered().stream()
                .map(leaf -> "|" + leaf.text())
                .collect(Collectors.joining());
    }

    private static String side(BlockChange change, boolean before) {
        return change.words().stream()
                .map(word -> Inlines.text(before ? word.before() : word.after()))
                .collect(Collectors.joining());
    }

    /**
     * The text with some blocks gone, moved, doubled, and some words changed; some keep their ids.
     */
    static Text mutated(Text text, Random random) {
        var blocks = new ArrayList<Block>();
        for (Block block : text.blocks()) {
            int what = random.nextInt(8);
            if (what == 0) {
                continue;
            }
            if (what == 1) {
                blocks.add(random.nextInt(blocks.size() + 1), block);
            } else if (what == 2 && block instanceof Block.Paragraph paragraph) {
                String words =
                        paragraph.content().stream()
                                .map(run -> run.text())
                                .collect(Collectors.joining());
                int at = words.isEmpty() ? 0 : random.nextInt(words.length());
                blocks.add(
                        Block.Paragraph.of(
                                random.nextBoolean() ? paragraph.id() : null,
                                words.substring(0, at) + " new words " + words.substring(at)));
            } else {
                blocks.add(block);
            }
            if (what == 3) {
                blocks.add(Block.Paragraph.of(null, "Something new " + random.nextInt(100)));
            }
        }
        return random.nextBoolean()
                ? Text.of(blocks)
                : Text.fromJson(
                        Text.of(blocks).toJson().replaceAll("\"id\":\"[^\"]*\"", "\"id\":null"));
    }

    /** The length of the longest common subsequence, the plain way. */
    static int longestCommon(int[] a, int[] b) {
        int[][] best = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                best[i][j] =
                        a[i] == b[j]
                                ? best[i + 1][j + 1] + 1
                                : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        return best[0][0];
    }
}
