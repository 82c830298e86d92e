package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;

/**
 * Compares two tables row by row and cell by cell: rows by their words and then by likeness,
 * columns by the cells they share in those rows.
 */
final class TableDiff {
    /** The share of a row's cells that must be the same, for it to be the same row changed. */
    private static final double ALIKE = 0.34;

    /** Beyond this many comparisons rows or columns are paired by their place. */
    private static final long DENSE = 10_000_000;

    private final List<Block.TableRow> before;
    private final List<Block.TableRow> after;
    private final Tokens tokens;
    private final Map<Integer, Integer> notes;
    private final Map<Block.TableRow, int[]> bags = new IdentityHashMap<>();
    private final int[][] keysBefore;
    private final int[][] keysAfter;
    private final int[][] sortedBefore;
    private final int[][] sortedAfter;

    /**
     * @param notes references in the older table that are compared by other keys
     */
    TableDiff(Block.Table before, Block.Table after, Tokens tokens, Map<Integer, Integer> notes) {
        this.before = before.rows();
        this.after = after.rows();
        this.tokens = tokens;
        this.notes = notes;
        this.keysBefore = keys(before);
        this.keysAfter = keys(after);
        this.sortedBefore = sorted(keysBefore);
        this.sortedAfter = sorted(keysAfter);
    }

    List<RowChange> rows() {
        int[] rows = rowPartners();
        int[] columns = columnPartners(rows);
        var out = new ArrayList<RowChange>();
        int j = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0) {
                out.add(whole(BlockChange.Kind.REMOVED, before.get(i)));
                continue;
            }
            while (j < rows[i]) {
                out.add(whole(BlockChange.Kind.ADDED, after.get(j++)));
            }
            out.add(row(before.get(i), after.get(j++), columns));
        }
        while (j < after.size()) {
            out.add(whole(BlockChange.Kind.ADDED, after.get(j++)));
        }
        return out;
    }

    /** The rows' words in one line: cells divided by tabs, rows by line feeds, as in the leaf. */
    static List<WordChange> running(List<RowChange> rows) {
        var words = new ArrayList<WordChange>();
        boolean oldBegun = false;
        boolean newBegun = false;
        for (RowChange row : rows) {
            boolean old = row.kind() != BlockChange.Kind.ADDED;
            boolean fresh = row.kind() != BlockChange.Kind.REMOVED;
            divide(words, "\n", old && oldBegun, fresh && newBegun);
            oldBegun |= old;
            newBegun |= fresh;
            boolean oldCell = false;
            boolean newCell = false;
            for (RowChange.CellChange cell : row.cells()) {
                boolean was = cell.kind() != BlockChange.Kind.ADDED;
                boolean is = cell.kind() != BlockChange.Kind.REMOVED;
                divide(words, "\t", was && oldCell, is && newCell);
                oldCell |= was;
                newCell |= is;
                words.addAll(cell.words());
            }
        }
        return words;
    }

    private static void divide(List<WordChange> words, String by, boolean old, boolean fresh) {
        var divider = List.of(Inline.of(by));
        if (old && fresh) {
            words.add(WordChange.same(divider));
        } else if (old) {
            words.add(WordChange.removed(divider));
        } else if (fresh) {
            words.add(WordChange.added(divider));
        }
    }

    private int[][] keys(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().mapToInt(cell -> tokens.key(key(cell))).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] sorted(int[][] keys) {
        return Arrays.stream(keys)
                .map(row -> Arrays.stream(row).sorted().toArray())
                .toArray(int[][]::new);
    }

    private static String key(Block.TableCell cell) {
        return "\u0003" + Characters.collapse(Inlines.text(cell.content()));
    }

    private int[] rowPartners() {
        int[] match =
                Matching.of(
                        Arrays.stream(keysBefore).mapToInt(r -> rowKey(r)).toArray(),
                        Arrays.stream(keysAfter).mapToInt(r -> rowKey(r)).toArray());
        int i = 0;
        int j = 0;
        for (int end = 0; end <= match.length; end++) {
            if (end == match.length || match[end] >= 0) {
                int to = end == match.length ? keysAfter.length : match[end];
                alike(match, i, end, j, to);
                i = end + 1;
                j = to + 1;
            }
        }
        return match;
    }

    private int rowKey(int[] cells) {
        return tokens.key("\u0004" + Arrays.toString(cells));
    }

    /** Pairs rows between two that stayed, in order, by the cells they share. */
    private void alike(int[] match, int aFrom, int aTo, int bFrom, int bTo) {
        long cells = (long) (aTo - aFrom) * (bTo - bFrom) * Math.max(1, columns(keysBefore));
        if (cells > DENSE) {
            return;
        }
        double[][] likeness = new double[aTo - aFrom][bTo - bFrom];
        for (int i = 0; i < likeness.length; i++) {
            for (int j = 0; j < bTo - bFrom; j++) {
                likeness[i][j] = likeness(aFrom + i, bFrom + j);
            }
        }
        int[] pairs = InOrder.best(likeness, ALIKE);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                match[aFrom + i] = bFrom + pairs[i];
            }
        }
    }

    private double likeness(int i, int j) {
        int[] a = sortedBefore[i];
        int[] b = sortedAfter[j];
        double cells =
                a.length + b.length == 0 ? 1 : 2.0 * Words.common(a, b) / (a.length + b.length);
        if (cells >= ALIKE) {
            return cells;
        }
        int[] wordsBefore = bags.computeIfAbsent(before.get(i), this::bag);
        int[] wordsAfter = bags.computeIfAbsent(after.get(j), this::bag);
        int total = wordsBefore.length + wordsAfter.length;
        return total == 0 ? cells : 2.0 * Words.common(wordsBefore, wordsAfter) / total;
    }

    private int[] bag(Block.TableRow row) {
        return row.cells().stream()
                .flatMapToInt(cell -> Arrays.stream(tokens.of(cell.content()).bag()))
                .sorted()
                .toArray();
    }

    private int[] columnPartners(int[] rows) {
        int columnsBefore = columns(keysBefore);
        int columnsAfter = columns(keysAfter);
        if (columnsBefore == columnsAfter
                || (long) columnsBefore * columnsAfter * rows.length > DENSE) {
            return IntStream.range(0, columnsBefore).map(c -> c < columnsAfter ? c : -1).toArray();
        }
        double[][] likeness = new double[columnsBefore][columnsAfter];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0) {
                continue;
            }
            int[] a = keysBefore[i];
            int[] b = keysAfter[rows[i]];
            for (int c = 0; c < a.length; c++) {
                for (int d = 0; d < b.length; d++) {
                    likeness[c][d] += a[c] == b[d] ? 1 : 0;
                }
            }
        }
        return InOrder.best(likeness, 0.5);
    }

    private static int columns(int[][] rows) {
        return Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
    }

    private static RowChange whole(BlockChange.Kind kind, Block.TableRow row) {
        return new RowChange(kind, row.cells().stream().map(cell -> whole(kind, cell)).toList());
    }

    private static RowChange.CellChange whole(BlockChange.Kind kind, Block.TableCell cell) {
        List<WordChange> words =
                cell.content().isEmpty()
                        ? List.of()
                        : List.of(
                                kind == BlockChange.Kind.ADDED
                                        ? WordChange.added(cell.content())
                                        : WordChange.removed(cell.content()));
        return new RowChange.CellChange(kind, cell.header(), words);
    }

    private RowChange row(Block.TableRow old, Block.TableRow fresh, int[] columns) {
        var cells = new ArrayList<RowChange.CellChange>();
        int d = 0;
        for (int c = 0; c < old.cells().size(); c++) {
            int partner = columns[c] < fresh.cells().size() ? columns[c] : -1;
            if (partner < 0) {
                cells.add(whole(BlockChange.Kind.REMOVED, old.cells().get(c)));
                continue;
            }
            while (d < partner) {
                cells.add(whole(BlockChange.Kind.ADDED, fresh.cells().get(d++)));
            }
            cells.add(cell(old.cells().get(c), fresh.cells().get(d++)));
        }
        while (d < fresh.cells().size()) {
            cells.add(whole(BlockChange.Kind.ADDED, fresh.cells().get(d++)));
        }
        boolean same = cells.stream().allMatch(cell -> cell.kind() == BlockChange.Kind.SAME);
        return new RowChange(same ? BlockChange.Kind.SAME : BlockChange.Kind.CHANGED, cells);
    }

    private RowChange.CellChange cell(Block.TableCell old, Block.TableCell fresh) {
        var words =
                WordDiff.between(
                        tokens.of(old.content()).rekeyed(notes), tokens.of(fresh.content()));
        boolean same =
                old.header() == fresh.header()
                        && words.stream().allMatch(w -> w.kind() == WordChange.Kind.SAME);
        return new RowChange.CellChange(
                same ? BlockChange.Kind.SAME : BlockChange.Kind.CHANGED, fresh.header(), words);
    }
}
