package org.plenary.text.diff;

import java.util.List;
import org.plenary.text.Inline;
import org.plenary.text.format.Html;

/**
 * Writes what became of one leaf as HTML that is safe to show: {@code del} and {@code ins} around
 * words that went and came, {@code span.fm} around words with other marks; a table as a table.
 */
public final class ComparisonHtml {
    /** Which of the two texts is written. */
    private enum Side {
        BEFORE,
        AFTER,
        BOTH
    }

    private final Side side;
    private final StringBuilder out = new StringBuilder();

    private ComparisonHtml(Side side) {
        this.side = side;
    }

    /** Both texts in one: what went, then what came. */
    public static String together(BlockChange change) {
        return write(change, Side.BOTH);
    }

    /**
     * The older text with what went marked, empty if it was not there. What moved away is still in
     * the text: it is shown, but not struck.
     */
    public static String before(BlockChange change) {
        if (change.kind() == BlockChange.Kind.MOVED_AWAY) {
            return Html.inline(change.before().inlines());
        }
        return write(change, Side.BEFORE);
    }

    /** The newer text with what came marked, empty if it is gone. */
    public static String after(BlockChange change) {
        return write(change, Side.AFTER);
    }

    private static String write(BlockChange change, Side side) {
        var html = new ComparisonHtml(side);
        if (change.rows().isEmpty()) {
            html.words(change.words());
        } else {
            html.table(change.rows());
        }
        return html.out.toString();
    }

    private void table(List<RowChange> rows) {
        out.append("<table>");
        for (RowChange row : rows) {
            if (isShown(row.kind())) {
                out.append("<tr>");
                row.cells().stream().filter(cell -> isShown(cell.kind())).forEach(this::cell);
                out.append("</tr>");
            }
        }
        out.append("</table>");
    }

    private boolean isShown(BlockChange.Kind kind) {
        return !(kind == BlockChange.Kind.ADDED && side == Side.BEFORE
                || kind == BlockChange.Kind.REMOVED && side == Side.AFTER);
    }

    private void cell(RowChange.CellChange cell) {
        String element = cell.header() ? "th" : "td";
        out.append('<').append(element).append(" dir=\"auto\">");
        words(cell.words());
        out.append("</").append(element).append('>');
    }

    private void words(List<WordChange> words) {
        boolean afterRemoved = false;
        for (WordChange word : words) {
            switch (word.kind()) {
                case SAME -> out.append(Html.inline(inlines(word)));
                case FORMATTED -> wrapped("span class=\"fm\"", "span", inlines(word));
                case REMOVED -> {
                    if (side != Side.AFTER) {
                        wrapped("del", "del", word.before());
                    }
                }
                case ADDED -> {
                    if (side != Side.BEFORE) {
                        // Both stand apart even where no space belongs to either.
                        out.append(afterRemoved && side == Side.BOTH ? " " : "");
                        wrapped("ins", "ins", word.after());
                    }
                }
            }
            afterRemoved = word.kind() == WordChange.Kind.REMOVED;
        }
    }

    private List<Inline> inlines(WordChange word) {
        return side == Side.BEFORE ? word.before() : word.after();
    }

    private void wrapped(String open, String close, List<Inline> inlines) {
        out.append('<')
                .append(open)
                .append('>')
                .append(Html.inline(inlines))
                .append("</")
                .append(close)
                .append('>');
    }
}
