package org.plenary.text.diff;

import java.util.Locale;
import org.plenary.text.NumberedBlock;

/**
 * Writes a comparison as plain text, for mail and terminals: {@code [-gone-]}, {@code {+come+}} and
 * {@code {~other marks~}} among the words, paragraphs that stayed left out.
 */
final class ComparisonText {
    private final StringBuilder out = new StringBuilder();

    private ComparisonText() {}

    static String write(Comparison comparison) {
        var text = new ComparisonText();
        int same = 0;
        for (BlockChange change : comparison.changes()) {
            if (change.kind() == BlockChange.Kind.SAME) {
                same++;
                continue;
            }
            text.skipped(same);
            same = 0;
            text.block(change);
        }
        text.skipped(same);
        return text.out.toString();
    }

    private void skipped(int paragraphs) {
        if (paragraphs > 0) {
            out.append("  (… ").append(paragraphs).append(")\n\n");
        }
    }

    private void block(BlockChange change) {
        out.append(sign(change.kind())).append(' ');
        if (change.kind() != BlockChange.Kind.CHANGED) {
            out.append('(').append(change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            if (change.before() != null && change.after() != null) {
                NumberedBlock other =
                        change.kind() == BlockChange.Kind.MOVED_AWAY
                                ? change.after()
                                : change.before();
                out.append(other.number() > 0 ? " ¶ " + other.number() : "");
            }
            out.append(") ");
        }
        NumberedBlock shown = change.shown();
        if (shown.number() > 0) {
            out.append("¶ ").append(shown.number()).append(' ');
        }
        if (!shown.marker().isEmpty()) {
            out.append(shown.marker()).append(' ');
        }
        boolean whole =
                change.kind() == BlockChange.Kind.ADDED
                        || change.kind() == BlockChange.Kind.REMOVED
                        || change.kind() == BlockChange.Kind.MOVED_AWAY;
        WordChange.Kind last = WordChange.Kind.SAME;
        for (WordChange word : change.words()) {
            if (whole) {
                out.append(word.text());
                continue;
            }
            // What went and what came stand apart even where no space belongs to either.
            if (last == WordChange.Kind.REMOVED && word.kind() == WordChange.Kind.ADDED) {
                out.append(' ');
            }
            out.append(
                    switch (word.kind()) {
                        case SAME -> word.text();
                        case REMOVED -> "[-" + word.text() + "-]";
                        case ADDED -> "{+" + word.text() + "+}";
                        case FORMATTED -> "{~" + word.text() + "~}";
                    });
            last = word.kind();
        }
        out.append("\n\n");
    }

    private static char sign(BlockChange.Kind kind) {
        return switch (kind) {
            case ADDED -> '+';
            case REMOVED -> '-';
            case MOVED, MOVED_AWAY -> '>';
            case SPLIT -> '<';
            case JOINED -> '^';
            case SAME, CHANGED -> '~';
        };
    }
}
