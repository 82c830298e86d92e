package org.plenary.text.diff;

import java.util.List;

/**
 * What became of a row of a table.
 *
 * @param kind SAME, CHANGED, ADDED or REMOVED
 */
public record RowChange(BlockChange.Kind kind, List<CellChange> cells) {
    public RowChange {
        cells = List.copyOf(cells);
    }

    /**
     * What became of a cell.
     *
     * @param kind SAME, CHANGED, ADDED (with its row or its column) or REMOVED
     * @param header whether it is, or was, a header cell
     * @param words as in {@link BlockChange#words()}
     */
    public record CellChange(BlockChange.Kind kind, boolean header, List<WordChange> words) {
        public CellChange {
            words = List.copyOf(words);
        }
    }
}
